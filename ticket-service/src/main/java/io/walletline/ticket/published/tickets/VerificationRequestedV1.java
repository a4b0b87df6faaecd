package io.walletline.ticket.published.tickets;

import io.walletline.ticket.identity.verification.VerificationFact.VerificationRequested;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Wire form of {@code verification-requested}; its contract is contracts/events/verification-requested.v1.schema.json. */
record VerificationRequestedV1(
        UUID verificationId,
        UUID ticketId,
        @Nullable String customerRef,
        String method,
        String language,
        String requestedBy,
        Instant requestedAt) {
    static VerificationRequestedV1 of(VerificationRequested fact) {
        return new VerificationRequestedV1(
                fact.verificationId(),
                fact.subject().ticketId(),
                fact.subject().customerRef(),
                "sms-code",
                fact.language(),
                fact.requestedBy().id(),
                fact.at());
    }
}
