package io.walletline.ticket.contents;

import java.io.IOException;

/** A piece in the store is not the one that was put there. */
final class NotAsSealed extends IOException {

    private static final long serialVersionUID = 1;

    NotAsSealed(Throwable cause) {
        super("a piece is not as it was sealed", cause);
    }

    NotAsSealed() {
        super("pieces are missing, or there are too many");
    }
}
