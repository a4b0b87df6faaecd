package io.walletline.ticket.privacy;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.walletline.kit.rest.Wire;
import io.walletline.ticket.customers.KnownCustomer;
import io.walletline.ticket.lifecycle.TicketResponse;
import io.walletline.ticket.timeline.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is held about a customer, as a file.
 *
 * @param records rows of the other tables about the customer or their tickets, by table, as the database has them
 */
record CustomerExport(
        String customerRef,
        Instant exportedAt,
        @Nullable KnownCustomer customer,
        List<ExportedTicket> tickets,
        @JsonRawValue String records) {

    /** A ticket with all that was said and done on it. */
    record ExportedTicket(TicketResponse ticket, Map<String, JsonNode> fields, List<ExportedEntry> timeline) {}

    /** @param erased there was a text that nobody can read any more */
    record ExportedEntry(
            UUID id,
            Instant at,
            String kind,
            String author,
            @Nullable String text,
            @Nullable String code,
            Map<String, String> details,
            boolean erased) {

        static ExportedEntry of(TimelineEntry entry) {
            return new ExportedEntry(
                    entry.id(),
                    entry.at(),
                    Wire.name(entry.kind()),
                    entry.author(),
                    entry.text(),
                    entry.code(),
                    entry.details(),
                    entry.isErased());
        }
    }
}
