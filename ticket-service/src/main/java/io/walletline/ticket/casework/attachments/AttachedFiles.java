package io.walletline.ticket.casework.attachments;

import io.walletline.kit.security.Caller;
import io.walletline.ticket.cases.tickets.TicketViews;
import io.walletline.ticket.cases.timeline.TimelineEntry;
import io.walletline.ticket.cases.timeline.TimelineScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files that a caller may see. */
@ApplicationScoped
public class AttachedFiles {

    private final AttachmentRepository table;
    private final AttachmentReader reader;
    private final TicketViews views;
    private final TimelineScope strands;
    private final Caller caller;

    AttachedFiles(
            AttachmentRepository table,
            AttachmentReader reader,
            TicketViews views,
            TimelineScope strands,
            Caller caller) {
        this.table = table;
        this.reader = reader;
        this.views = views;
        this.strands = strands;
        this.caller = caller;
    }

    /** Files of a ticket, oldest first; one more than the limit if there is one. */
    @Transactional
    public List<AttachmentResponse> page(UUID ticketId, int limit, @Nullable UUID after) {
        var ticket = views.visible(ticketId);
        return table.page(strands.of(ticket.id()), caller.isOnlyCustomer(), limit, after).stream()
                .map(reader::read)
                .toList();
    }

    /** Files of visible entries, by entry. The database is asked only if an entry is marked as having some. */
    @Transactional
    public Map<UUID, List<AttachmentResponse>> of(Collection<TimelineEntry> entries) {
        var having = entries.stream()
                .filter(entry -> entry.details().containsKey("attachments"))
                .map(TimelineEntry::id)
                .toList();
        return having.isEmpty()
                ? Map.of()
                : table.ofEntries(having).stream()
                        .map(reader::read)
                        .collect(Collectors.groupingBy(AttachmentResponse::entryId));
    }

    /** @throws AttachmentRemoved if nobody can read it any more */
    @Transactional
    public FoundFile find(UUID ticketId, UUID id) {
        var attachment = require(ticketId, id);
        var label = reader.label(attachment);
        if (attachment.isRemoved() || label == null) {
            throw new AttachmentRemoved();
        }
        return new FoundFile(ticketId, attachment.content(), attachment.type(), label);
    }

    /** @throws AttachmentNotFound also for one that the ticket does not show, or not to this caller */
    @Transactional
    Attachment require(UUID ticketId, UUID id) {
        var scope = strands.of(views.visible(ticketId).id());
        var attachment = table.findById(id);
        if (attachment == null
                || !attachment.isShownTo(caller.isOnlyCustomer())
                || scope.hidden().contains(attachment.entryId())
                || !scope.tickets().contains(attachment.ticketId())
                        && !scope.lent().contains(attachment.entryId())) {
            throw new AttachmentNotFound();
        }
        return attachment;
    }
}
