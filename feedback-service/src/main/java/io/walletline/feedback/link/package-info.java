/** Links that open a survey without a log-in. Enter at {@link io.walletline.feedback.link.SurveyLink}. */
@NullMarked
package io.walletline.feedback.link;

import org.jspecify.annotations.NullMarked;
