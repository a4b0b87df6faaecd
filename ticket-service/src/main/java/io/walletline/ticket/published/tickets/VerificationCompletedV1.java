package io.walletline.ticket.published.tickets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Wire form of {@code verification-completed}; its contract is contracts/events/verification-completed.v1.schema.json. */
record VerificationCompletedV1(
        UUID verificationId, UUID ticketId, @Nullable String customerRef, int level, Instant completedAt) {}
