package io.walletline.ticket.protection.vault;

import io.walletline.kit.privacy.DataKey;
import java.util.UUID;

/** Seals and opens the pieces of something long with its owner's key. */
public record PieceSeal(UUID keyId, DataKey key) {

    /** So much longer is a sealed piece. */
    public static final int OVERHEAD = DataKey.OVERHEAD;

    /** @param place of the piece; the same must be given to open it */
    public byte[] seal(String place, byte[] clear) {
        return key.seal(place, clear);
    }

    /** @throws IllegalStateException if it was sealed for another place or with another key, or is not all there */
    public byte[] open(String place, byte[] sealed) {
        return key.openBytes(place, sealed);
    }
}
