package io.walletline.ticket.overview.search.index;

import io.walletline.ticket.cases.facts.TicketTextReceived;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.timeline.EntryFact;
import io.walletline.ticket.cases.timeline.EntryKind;
import io.walletline.ticket.protection.erasure.CustomerErased;
import io.walletline.ticket.protection.erasure.TextsRetired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;

/** A listener that keeps the index in step with the texts, in the transactions that write and erase them. */
@ApplicationScoped
class Indexing {

    private final HashedWords words;
    private final DocumentTable documents;
    private final Tickets tickets;

    Indexing(HashedWords words, DocumentTable documents, Tickets tickets) {
        this.words = words;
        this.documents = documents;
        this.tickets = tickets;
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
    }

    private void add(UUID ticketId, Instant openedAt, String text, boolean note) {
        var tokens = words.indexed(text);
        if (tokens.length > 0) {
            documents.add(ticketId, openedAt, tokens, note);
        }
    }
}
