package io.walletline.ticket.published.clocks;

import io.walletline.ticket.deadlines.clocks.ClockFact.ClockMet;
import io.walletline.ticket.deadlines.policies.definition.ClockKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Wire form of {@code clock-met}; its contract is contracts/events/clock-met.v1.schema.json. */
record ClockMetV1(
        UUID clockId,
        UUID ticketId,
        ClockKind kind,
        String policy,
        int policyVersion,
        Instant startedAt,
        @Nullable Instant dueAt,
        boolean inTime,
        long elapsedSeconds,
        long allowedSeconds,
        Instant metAt) {
    static ClockMetV1 of(ClockMet fact) {
        return new ClockMetV1(
                fact.clock().id(),
                fact.subject().ticketId(),
                fact.clock().kind(),
                fact.clock().policy(),
                fact.clock().policyVersion(),
                fact.startedAt(),
                fact.dueAt(),
                fact.inTime(),
                fact.elapsed().toSeconds(),
                fact.allowed().toSeconds(),
                fact.at());
    }
}
