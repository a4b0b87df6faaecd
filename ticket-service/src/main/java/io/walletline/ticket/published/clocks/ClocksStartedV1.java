package io.walletline.ticket.published.clocks;

import io.walletline.ticket.deadlines.policies.definition.ClockKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Wire form of {@code clocks-started}; its contract is contracts/events/clocks-started.v1.schema.json. */
record ClocksStartedV1(UUID ticketId, List<StartedV1> clocks, String why, Instant at) {

    record StartedV1(
            UUID clockId,
            ClockKind kind,
            String policy,
            int policyVersion,
            Instant startedAt,
            @Nullable Instant dueAt) {}
}
