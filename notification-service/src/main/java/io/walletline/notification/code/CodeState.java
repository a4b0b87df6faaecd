package io.walletline.notification.code;

/** Live ends once, in one of the others. */
enum CodeState {
    LIVE,
    VERIFIED,
    REFUSED
}
