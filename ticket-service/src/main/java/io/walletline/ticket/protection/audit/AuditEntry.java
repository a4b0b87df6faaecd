package io.walletline.ticket.protection.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry to be written to the log.
 *
 * @param actor a token's subject, or {@code system}
 * @param act kebab case; {@code read} for an answer that showed a customer's data
 * @param tickets of a list: all that were shown
 * @param details nothing personal
 */
record AuditEntry(
        Instant at,
        String actor,
        String act,
        @Nullable UUID ticketId,
        @Nullable String customerRef,
        List<UUID> tickets,
        Map<String, String> details) {

    static final String READ = "read";

    AuditEntry {
        tickets = List.copyOf(tickets);
        details = Map.copyOf(details);
    }
}
