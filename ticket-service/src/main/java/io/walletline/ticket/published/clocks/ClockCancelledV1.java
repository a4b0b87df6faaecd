package io.walletline.ticket.published.clocks;

import io.walletline.ticket.deadlines.clocks.ClockFact.ClockCancelled;
import io.walletline.ticket.deadlines.policies.definition.ClockKind;
import java.time.Instant;
import java.util.UUID;

/** Wire form of {@code clock-cancelled}; its contract is contracts/events/clock-cancelled.v1.schema.json. */
record ClockCancelledV1(
        UUID clockId,
        UUID ticketId,
        ClockKind kind,
        String policy,
        int policyVersion,
        Instant startedAt,
        String reason,
        Instant cancelledAt) {
    static ClockCancelledV1 of(ClockCancelled fact) {
        return new ClockCancelledV1(
                fact.clock().id(),
                fact.subject().ticketId(),
                fact.clock().kind(),
                fact.clock().policy(),
                fact.clock().policyVersion(),
                fact.startedAt(),
                fact.why(),
                fact.at());
    }
}
