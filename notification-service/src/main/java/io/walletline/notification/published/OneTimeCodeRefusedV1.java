package io.walletline.notification.published;

import java.time.Instant;
import java.util.UUID;

record OneTimeCodeRefusedV1(UUID verificationId, UUID ticketId, String customerRef, String reason, Instant refusedAt) {}
