package io.walletline.ticket.identity.verification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param id also the id under which notification-service takes the code */
record VerificationResponse(
        UUID id,
        UUID ticketId,
        String status,
        int level,
        Instant requestedAt,
        @Nullable Instant completedAt) {

    static VerificationResponse of(Verification verification) {
        return new VerificationResponse(
                verification.id(),
                verification.ticketId(),
                verification.status().wireName(),
                verification.level(),
                verification.requestedAt(),
                verification.completedAt());
    }
}
