package io.walletline.ticket.published.clocks;

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
        Instant warnedAt) {}
