package io.walletline.ticket.casework.contents;

import java.util.UUID;

/**
 * A content that lies in a store.
 *
 * @param keyId of the key that opens it
 * @param bytes the length in clear
 */
public record Content(UUID id, UUID keyId, long bytes, String store) {

    public Content {
        if (bytes < 1) {
            throw new IllegalArgumentException("a content has bytes");
        }
    }
}
