package io.walletline.ticket.published.wallet;

import io.walletline.ticket.kernel.Category;
import java.time.Instant;
import java.util.UUID;

/** Wire form of {@code freeze-funds}; its contract is contracts/events/freeze-funds.v1.schema.json. */
record FreezeFundsV1(
        UUID commandId,
        String customerRef,
        UUID ticketId,
        Category reason,
        String requestedBy,
        Instant requestedAt,
        Instant expiresAt) {}
