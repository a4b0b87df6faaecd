/** The page that a customer opens without a log-in. Enter at {@link SurveyPages}. */
@NullMarked
package io.walletline.feedback.page;

import org.jspecify.annotations.NullMarked;
