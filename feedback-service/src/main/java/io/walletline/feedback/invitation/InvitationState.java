package io.walletline.feedback.invitation;

/** Whether an invitation can still be answered. */
enum InvitationState {
    OPEN,
    ANSWERED,
    EXPIRED
}
