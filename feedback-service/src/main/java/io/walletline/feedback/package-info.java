/**
 * Asks customers how it went, keeps what they answer and calls for a human when it went badly. Enter at {@link
 * io.walletline.feedback.invitation.SurveyDesk}.
 */
@NullMarked
package io.walletline.feedback;

import org.jspecify.annotations.NullMarked;
