package io.walletline.ticket.published.clocks;

import io.walletline.ticket.deadlines.clocks.ClockFact.ClockWarned;
import io.walletline.ticket.deadlines.policies.definition.ClockKind;
import java.time.Instant;
import java.util.UUID;

/** Wire form of {@code clock-warning}; its contract is contracts/events/clock-warning.v1.schema.json. */
record ClockWarningV1(
        UUID clockId,
        UUID ticketId,
        ClockKind kind,
        String policy,
        int policyVersion,
        Instant dueAt,
        Instant warnedAt) {
    static ClockWarningV1 of(ClockWarned fact) {
        return new ClockWarningV1(
                fact.clock().id(),
                fact.subject().ticketId(),
                fact.clock().kind(),
                fact.clock().policy(),
                fact.clock().policyVersion(),
                fact.dueAt(),
                fact.at());
    }
}
