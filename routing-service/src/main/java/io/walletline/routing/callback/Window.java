package io.walletline.routing.callback;

import java.time.Instant;

/** When a callback may be dialled: from the first instant on, before the second. */
record Window(Instant notBefore, Instant notAfter) {
    Window {
        if (!notAfter.isAfter(notBefore)) {
            throw new BadWindow();
        }
    }
}
