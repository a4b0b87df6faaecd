package io.walletline.feedback.invitation;

/** Whether an invitation can still be answered. */
enum Standing {
    OPEN,
    ANSWERED,
    EXPIRED
}
