package io.walletline.routing.callback.lifecycle;

import java.time.Instant;

/** The time in which a callback may be dialled: from the first instant on, before the second. */
public record CallbackWindow(Instant notBefore, Instant notAfter) {

    public CallbackWindow {
        if (!notAfter.isAfter(notBefore)) {
            throw new BadWindow();
        }
    }
}
