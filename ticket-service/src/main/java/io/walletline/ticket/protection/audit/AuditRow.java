package io.walletline.ticket.protection.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is stored.
 *
 * @param details JSON, exactly as it was written
 */
record AuditRow(
        long seq,
        Instant at,
        String actor,
        String act,
        @Nullable UUID ticketId,
        @Nullable String customerRef,
        List<UUID> tickets,
        String details) {}
