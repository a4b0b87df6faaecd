package io.walletline.ticket.casework.conversation;

import io.walletline.kit.rest.Cursor;
import io.walletline.kit.security.Caller;
import io.walletline.ticket.cases.lifecycle.TicketNotFound;
import io.walletline.ticket.cases.tickets.TicketViews;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.cases.timeline.TimelineEntry;
import io.walletline.ticket.casework.attachments.AttachedFiles;
import io.walletline.ticket.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The timeline as far as the caller may see and write it. */
@ApplicationScoped
class Conversation {

    private final TicketViews views;
    private final TimelineRevision revisions;
    private final Timeline timeline;
    private final AttachedFiles files;
    private final Caller caller;

    Conversation(TicketViews views, TimelineRevision revisions, Timeline timeline, AttachedFiles files, Caller caller) {
        this.views = views;
        this.revisions = revisions;
        this.timeline = timeline;
        this.files = files;
        this.caller = caller;
    }

    /**
     * The tag of the timeline as the caller sees it now. Read it before the page: a page that is newer than its tag is read
     * again, an older one never would be.
     *
     * @throws TicketNotFound also for a customer who asks for another one's ticket
     */
    String etag(UUID ticketId) {
        var seen = revisions.of(ticketId).orElseThrow(TicketNotFound::new);
        var onlyCustomer = caller.isOnlyCustomer();
        if (onlyCustomer && !caller.id().equals(seen.customerRef())) {
            throw new TicketNotFound();
        }
        return seen.etag(onlyCustomer);
    }

    /** One row more than the limit if there is one, of a ticket that the caller may see. */
    @Transactional
    List<EntryResponse> page(UUID ticketId, int limit, @Nullable Cursor after) {
        var entries = timeline.page(ticketId, caller.isOnlyCustomer(), limit, after);
        var attached = files.of(entries);
        return entries.stream()
                .map(entry -> EntryResponse.of(entry, attached.get(entry.id()), null))
                .toList();
    }

    @Transactional
    TimelineEntry write(UUID ticketId, EntryRequest request) {
        var ticket = views.visible(ticketId);
        return switch (request.kind()) {
            case REPLY ->
                timeline.message(ticketId, Actor.of(caller), ticket.channel(), ticket.language(), request.text());
            case NOTE -> {
                if (caller.isOnlyCustomer()) {
                    throw new NotesAreForAgents();
                }
                yield timeline.note(ticketId, Actor.of(caller), ticket.channel(), request.text());
            }
        };
    }
}
