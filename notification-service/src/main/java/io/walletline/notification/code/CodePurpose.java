package io.walletline.notification.code;

import java.util.UUID;

/** Whom a code is to verify, and within which matter. */
public record Verification(UUID verificationId, UUID ticketId, String customerRef, UUID correlationId) {}
