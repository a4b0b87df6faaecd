package io.walletline.ticket.overview.search.index;

import io.walletline.ticket.cases.facts.TicketTextReceived;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.timeline.EntryFact;
import io.walletline.ticket.cases.timeline.EntryKind;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.cases.timeline.TimelineScope;
import io.walletline.ticket.casework.merging.MergeFact;
import io.walletline.ticket.protection.erasure.CustomerErased;
import io.walletline.ticket.protection.erasure.TextsRetired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A listener that keeps the index in step with the texts, in the transactions that write and erase them. */
@ApplicationScoped
class Indexing {

    private final HashedWords words;
    private final DocumentTable documents;
    private final Tickets tickets;
    private final Timeline timeline;
    private final TimelineScope strands;

    Indexing(HashedWords words, DocumentTable documents, Tickets tickets, Timeline timeline, TimelineScope strands) {
        this.words = words;
        this.documents = documents;
        this.tickets = tickets;
        this.timeline = timeline;
        this.strands = strands;
    }

    void opened(@Observes TicketTextReceived told) {
        add(told.ticket().id(), told.ticket().openedAt(), told.text(), false);
    }

    void written(@Observes EntryFact entry) {
        if (!entry.opening()) {
            var openedAt = tickets.require(entry.ticketId()).openedAt();
            add(entry.ticketId(), openedAt, entry.text(), entry.kind() == EntryKind.NOTE);
        }
    }

    void erased(@Observes CustomerErased erased) {
        documents.forget(erased.tickets());
    }

    void retired(@Observes TextsRetired retired) {
        documents.forget(retired.tickets());
        retired.tickets().forEach(ticket -> goesOn(tickets.require(ticket).mergedInto()));
    }

    /** What goes on in another ticket is found there. */
    void merged(@Observes MergeFact fact) {
        switch (fact) {
            case MergeFact.TicketMerged merged -> goesOn(merged.intoTicketId());
            case MergeFact.TicketUnmerged unmerged -> goesOn(unmerged.fromTicketId());
            case MergeFact.TicketSplit split -> {
                // an entry is found on the ticket on which it was written
            }
        }
    }

    /** Indexes a ticket anew with all that goes on in it, and the tickets in which it goes on itself. */
    private void goesOn(@Nullable UUID ticketId) {
        for (var next = ticketId; next != null; ) {
            var ticket = tickets.require(next);
            var all = words.of(strands.of(next).tickets().stream()
                    .flatMap(part -> timeline.ownWords(part).stream())
                    .toList());
            documents.forget(List.of(next));
            if (!all.tokens().isEmpty()) {
                documents.merge(next, ticket.openedAt(), all.tokens(), all.noted());
            }
            next = ticket.mergedInto();
        }
    }

    private void add(UUID ticketId, Instant openedAt, String text, boolean note) {
        var tokens = words.indexed(text);
        if (tokens.length > 0) {
            documents.add(ticketId, openedAt, tokens, note);
        }
    }
}
