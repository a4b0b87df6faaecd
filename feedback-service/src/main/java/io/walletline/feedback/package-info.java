/**
 * Surveys of customers after a ticket: invitations, answers, scores, follow-ups of low scores. Enter at {@link
 * io.walletline.feedback.invitation.SurveyDesk}.
 */
@NullMarked
package io.walletline.feedback;

import org.jspecify.annotations.NullMarked;
