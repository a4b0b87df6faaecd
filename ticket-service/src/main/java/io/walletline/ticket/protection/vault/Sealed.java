package io.walletline.ticket.protection.vault;

import java.util.UUID;

/**
 * A sealed text as it is stored.
 *
 * @param keyId of the key that opens the text
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Sealed(UUID keyId, byte[] bytes) {}
