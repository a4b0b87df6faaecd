package io.walletline.notification.code;

import java.util.UUID;

/**
 * The verification that a code serves.
 *
 * @param correlationId of the ticket's events
 */
public record CodePurpose(UUID verificationId, UUID ticketId, String customerRef, UUID correlationId) {}
