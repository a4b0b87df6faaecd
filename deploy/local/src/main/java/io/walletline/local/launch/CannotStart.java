package io.walletline.local.launch;

import java.io.Serial;

/** The stack cannot start here and now, for a reason that whoever reads the message can remove. */
public final class CannotStart extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
