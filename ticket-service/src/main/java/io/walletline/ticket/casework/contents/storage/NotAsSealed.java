package io.walletline.ticket.casework.contents.storage;

import java.io.IOException;

/** A piece in the store is not the one that was put there. */
public final class NotAsSealed extends IOException {

    private static final long serialVersionUID = 1;

    public NotAsSealed(Throwable cause) {
        super("a piece is not as it was sealed", cause);
    }

    public NotAsSealed() {
        super("pieces are missing, or there are too many");
    }
}
