package io.walletline.ticket.published.clocks;

import io.walletline.kit.rest.Wire;
import io.walletline.ticket.deadlines.clocks.ClocksStarted;
import io.walletline.ticket.deadlines.policies.definition.ClockKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Wire form of {@code clocks-started}; its contract is contracts/events/clocks-started.v1.schema.json. */
record ClocksStartedV1(UUID ticketId, List<StartedV1> clocks, String why, Instant at) {
    static ClocksStartedV1 of(ClocksStarted fact) {
        return new ClocksStartedV1(
                fact.subject().ticketId(),
                fact.clocks().stream().map(StartedV1::of).toList(),
                Wire.name(fact.why()),
                fact.at());
    }

    record StartedV1(
            UUID clockId,
            ClockKind kind,
            String policy,
            int policyVersion,
            Instant startedAt,
            @Nullable Instant dueAt) {
        static StartedV1 of(ClocksStarted.Started fact) {
            return new StartedV1(
                    fact.clock().id(),
                    fact.clock().kind(),
                    fact.clock().policy(),
                    fact.clock().policyVersion(),
                    fact.startedAt(),
                    fact.dueAt());
        }
    }
}
