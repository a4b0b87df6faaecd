package io.walletline.ticket.published.clocks;

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
        Instant metAt) {}
