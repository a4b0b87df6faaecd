package io.walletline.ticket.protection.vault;

import java.util.UUID;

/**
 * A sealed text as it is stored.
 *
 * @param keyId which key opens it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Sealed(UUID keyId, byte[] bytes) {}
