package io.walletline.ticket.casework.conversation;

import io.walletline.kit.rest.Cursor;
import io.walletline.kit.security.Caller;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.lifecycle.TicketNotFound;
import io.walletline.ticket.cases.tickets.TicketViews;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.cases.timeline.TimelineEntry;
import io.walletline.ticket.casework.attachments.AttachedFiles;
import io.walletline.ticket.casework.contacts.Successors;
import io.walletline.ticket.casework.correspondence.AnswerDesk;
import io.walletline.ticket.casework.correspondence.CustomerWords;
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
    private final Successors successors;
    private final CustomerWords words;
    private final AnswerDesk answers;
    private final Caller caller;

    Conversation(
            TicketViews views,
            TimelineRevision revisions,
            Timeline timeline,
            AttachedFiles files,
            Successors successors,
            CustomerWords words,
            AnswerDesk answers,
            Caller caller) {
        this.views = views;
        this.revisions = revisions;
        this.timeline = timeline;
        this.files = files;
        this.successors = successors;
        this.words = words;
        this.answers = answers;
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
                .map(entry -> EntryResponse.of(entry, attached.get(entry.id()), null, null))
                .toList();
    }

    /** @param followUp the new ticket in which a closed one goes on; null if it is not so */
    record Written(TimelineEntry entry, EntryResponse.@Nullable FollowUp followUp) {}

    @Transactional
    Written write(UUID ticketId, EntryRequest request) {
        var seen = views.visible(ticketId);
        var by = Actor.of(caller);
        if (caller.isOnlyCustomer()) {
            if (request.kind() == EntryRequest.Kind.NOTE) {
                throw new NotesAreForAgents();
            }
            return fromCustomer(seen, request.text(), by);
        }
        var entry =
                switch (request.kind()) {
                    case REPLY -> answers.write(seen, request.text(), request.otherwise(), by);
                    case NOTE -> timeline.note(successors.of(seen).id(), by, seen.channel(), request.text());
                };
        return new Written(entry, null);
    }

    private Written fromCustomer(TicketSnapshot seen, String text, Actor by) {
        var goesOnIn = successors.of(seen).id();
        var ticket = words.landing(seen, by);
        var entry = timeline.message(ticket.id(), by, ticket.channel(), ticket.language(), text);
        return new Written(
                entry, ticket.id().equals(goesOnIn) ? null : new EntryResponse.FollowUp(ticket.id(), ticket.number()));
    }
}
