package io.walletline.ticket.published.clocks;

import io.walletline.ticket.deadlines.obligations.ObligationFact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Wire form of {@code obligation-opened}, {@code obligation-met} and {@code obligation-waived}; contracts in contracts/events. */
record ObligationV1(
        UUID obligationId,
        UUID ticketId,
        UUID clockId,
        String kind,
        String policy,
        int policyVersion,
        @Nullable Instant dueAt,
        @Nullable String settledBy,
        Instant at) {
    static ObligationV1 of(ObligationFact fact) {
        return new ObligationV1(
                fact.obligationId(),
                fact.subject().ticketId(),
                fact.grounds().clockId(),
                fact.kind(),
                fact.grounds().policy(),
                fact.grounds().policyVersion(),
                fact.dueAt(),
                fact.by() == null ? null : fact.by().id(),
                fact.at());
    }
}
