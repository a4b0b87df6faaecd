/** Who is asked how it went, by which link, and what they answered. Enter at {@link SurveyDesk}. */
@NullMarked
package io.walletline.feedback.invitation;

import org.jspecify.annotations.NullMarked;
