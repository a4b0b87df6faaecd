package io.walletline.ticket.published.tickets;

import io.walletline.ticket.identity.verification.VerificationFact.VerificationCompleted;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Wire form of {@code verification-completed}; its contract is contracts/events/verification-completed.v1.schema.json. */
record VerificationCompletedV1(
        UUID verificationId, UUID ticketId, @Nullable String customerRef, int level, Instant completedAt) {
    static VerificationCompletedV1 of(VerificationCompleted fact) {
        return new VerificationCompletedV1(
                fact.verificationId(),
                fact.subject().ticketId(),
                fact.subject().customerRef(),
                fact.level(),
                fact.at());
    }
}
