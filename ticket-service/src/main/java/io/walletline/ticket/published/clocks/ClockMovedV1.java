package io.walletline.ticket.published.clocks;

import io.walletline.ticket.deadlines.clocks.ClockFact.ClockMoved;
import io.walletline.ticket.deadlines.policies.definition.ClockKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Wire form of {@code clock-moved}; its contract is contracts/events/clock-moved.v1.schema.json. */
record ClockMovedV1(
        UUID clockId,
        UUID ticketId,
        ClockKind kind,
        String policy,
        int policyVersion,
        String fromPolicy,
        int fromVersion,
        @Nullable Instant dueBefore,
        @Nullable Instant dueAt,
        String movedBy,
        Instant movedAt) {
    static ClockMovedV1 of(ClockMoved fact) {
        return new ClockMovedV1(
                fact.clock().id(),
                fact.subject().ticketId(),
                fact.clock().kind(),
                fact.clock().policy(),
                fact.clock().policyVersion(),
                fact.fromPolicy(),
                fact.fromVersion(),
                fact.dueBefore(),
                fact.dueAt(),
                fact.movedBy().id(),
                fact.at());
    }
}
