package io.walletline.ticket.privacy.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.kit.rest.Cursor;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.tickets.TicketResponse;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.cases.timeline.TimelineEntry;
import io.walletline.ticket.casework.drafts.DraftDesk;
import io.walletline.ticket.casework.fields.FieldDesk;
import io.walletline.ticket.protection.erasure.CustomerFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes one ticket into a customer's file: its fields, drafts and, page by page, its timeline. */
@ApplicationScoped
class TicketExport {

    private static final int PAGE = 500;

    private final Tickets tickets;
    private final Timeline timeline;
    private final FieldDesk fields;
    private final DraftDesk drafts;
    private final CustomerFiles files;
    private final ObjectMapper json;

    TicketExport(
            Tickets tickets,
            Timeline timeline,
            FieldDesk fields,
            DraftDesk drafts,
            CustomerFiles files,
            ObjectMapper json) {
        this.tickets = tickets;
        this.timeline = timeline;
        this.fields = fields;
        this.drafts = drafts;
        this.files = files;
        this.json = json;
    }

    void write(JsonGenerator file, UUID id, boolean forCustomer) throws IOException {
        var ticket = TicketResponse.of(tickets.require(id));
        var about = new ExportedTicket(
                forCustomer ? ticket.forCustomer() : ticket,
                fields.of(id).values(),
                files.of(id, forCustomer),
                forCustomer ? null : drafts.unsent(id));
        file.writeStartObject();
        for (var part : json.<JsonNode>valueToTree(about).properties()) {
            file.writePOJOField(part.getKey(), part.getValue());
        }
        file.writeArrayFieldStart("timeline");
        for (@Nullable Cursor after = null, next; ; after = next) {
            var page = timeline.page(id, forCustomer, PAGE, after);
            var rows = page.size() > PAGE ? page.subList(0, PAGE) : page;
            write(file, rows);
            if (page.size() <= PAGE) {
                break;
            }
            next = Cursor.of(rows.getLast().at(), rows.getLast().id());
        }
        file.writeEndArray();
        file.writeEndObject();
    }

    private static void write(JsonGenerator file, List<TimelineEntry> rows) throws IOException {
        for (var row : rows) {
            file.writePOJO(ExportedTicket.Entry.of(row));
        }
        file.flush();
    }
}
