package io.walletline.kit.event;

import org.jspecify.annotations.Nullable;

/** A record that can never be consumed, however often it is tried; it goes to the dead-letter topic. */
public class PoisonEvent extends RuntimeException {

    public PoisonEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
