package io.walletline.ticket.published.clocks;

import io.walletline.ticket.deadlines.clocks.ClockFact.ClockBreached;
import io.walletline.ticket.deadlines.policies.definition.BreachAct;
import io.walletline.ticket.deadlines.policies.definition.ClockKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Wire form of {@code clock-breached}; its contract is contracts/events/clock-breached.v1.schema.json. */
record ClockBreachedV1(
        UUID clockId,
        UUID ticketId,
        ClockKind kind,
        String policy,
        int policyVersion,
        Instant startedAt,
        List<BreachAct.Act> acts,
        Instant breachedAt) {
    static ClockBreachedV1 of(ClockBreached fact) {
        return new ClockBreachedV1(
                fact.clock().id(),
                fact.subject().ticketId(),
                fact.clock().kind(),
                fact.clock().policy(),
                fact.clock().policyVersion(),
                fact.startedAt(),
                fact.acts(),
                fact.at());
    }
}
