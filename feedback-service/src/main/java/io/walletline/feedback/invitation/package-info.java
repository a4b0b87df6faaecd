/** Invitations to rate a resolved ticket, their links and their answers. Enter at {@link SurveyDesk}. */
@NullMarked
package io.walletline.feedback.invitation;

import org.jspecify.annotations.NullMarked;
