package io.walletline.ticket.published.clocks;

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
        Instant cancelledAt) {}
