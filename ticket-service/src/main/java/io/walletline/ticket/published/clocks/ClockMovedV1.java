package io.walletline.ticket.published.clocks;

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
        Instant movedAt) {}
