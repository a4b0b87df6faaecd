package io.walletline.notification.code;

/** States of a code; LIVE ends once, in one of the others. */
enum CodeState {
    LIVE,
    VERIFIED,
    REFUSED
}
