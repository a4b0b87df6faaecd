package io.walletline.ticket.casework.conversation;

import io.walletline.kit.rest.Cursor;
import io.walletline.kit.security.Caller;
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
    private final Timeline timeline;
    private final AttachedFiles files;
    private final Caller caller;

    Conversation(TicketViews views, Timeline timeline, AttachedFiles files, Caller caller) {
        this.views = views;
        this.timeline = timeline;
        this.files = files;
        this.caller = caller;
    }

    /** A page of entries; one row more than the limit if there is one. */
    @Transactional
    List<EntryResponse> page(UUID ticketId, int limit, @Nullable Cursor after) {
        var ticket = views.visible(ticketId);
        var entries = timeline.page(ticket.id(), caller.isOnlyCustomer(), limit, after);
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
