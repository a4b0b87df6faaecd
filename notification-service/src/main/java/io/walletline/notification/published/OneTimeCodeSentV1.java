package io.walletline.notification.published;

import java.time.Instant;
import java.util.UUID;

record OneTimeCodeSentV1(UUID verificationId, UUID ticketId, String customerRef, UUID messageId, Instant expiresAt) {}
