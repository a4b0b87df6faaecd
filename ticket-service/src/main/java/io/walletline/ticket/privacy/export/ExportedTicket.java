package io.walletline.ticket.privacy.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.walletline.kit.rest.Wire;
import io.walletline.ticket.cases.tickets.TicketResponse;
import io.walletline.ticket.cases.timeline.TimelineEntry;
import io.walletline.ticket.casework.drafts.DraftDesk.Unsent;
import io.walletline.ticket.protection.erasure.CustomerFiles;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of a customer's file about one ticket, before its timeline.
 *
 * @param drafts unsent words of agents; absent from a file that a customer fetches
 */
record ExportedTicket(
        TicketResponse ticket,
        Map<String, JsonNode> fields,
        List<CustomerFiles.ExportedFile> attachments,
        @Nullable List<Unsent> drafts) {

    /** @param erased there was a text that nobody can read any more */
    record Entry(
            UUID id,
            Instant at,
            String kind,
            String author,
            @Nullable String text,
            @Nullable String code,
            Map<String, String> details,
            boolean erased) {

        static Entry of(TimelineEntry entry) {
            return new Entry(
                    entry.id(),
                    entry.at(),
                    Wire.name(entry.kind()),
                    entry.author(),
                    entry.text(),
                    entry.code(),
                    entry.details(),
                    entry.erased());
        }
    }
}
