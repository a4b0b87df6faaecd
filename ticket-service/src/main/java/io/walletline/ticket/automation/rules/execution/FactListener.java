package io.walletline.ticket.automation.rules.execution;

import io.walletline.ticket.automation.rules.definition.RuleBook;
import io.walletline.ticket.automation.rules.definition.RuleField;
import io.walletline.ticket.automation.rules.definition.When;
import io.walletline.ticket.cases.facts.Origin;
import io.walletline.ticket.cases.facts.TicketFact;
import io.walletline.ticket.cases.timeline.EntryFact;
import io.walletline.ticket.cases.timeline.EntryKind;
import io.walletline.ticket.casework.fields.FieldsSet;
import io.walletline.ticket.casework.tags.TagAdded;
import io.walletline.ticket.deadlines.clocks.ClockFact;
import io.walletline.ticket.deadlines.obligations.ObligationFact;
import io.walletline.ticket.deadlines.obligations.ObligationState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A listener that stores the facts to which rules listen, in the transaction of the fact: neither is stored without the
 * other.
 */
@ApplicationScoped
class FactListener {

    private final RuleBook book;
    private final WorkTable work;
    private final RuleChain chain;
    private final Event<WorkAdded> added;

    FactListener(RuleBook book, WorkTable work, RuleChain chain, Event<WorkAdded> added) {
        this.book = book;
        this.work = work;
        this.chain = chain;
        this.added = added;
    }

    void on(@Observes TicketFact fact) {
        var id = fact.subject().ticketId();
        switch (fact) {
            case TicketFact.TicketOpened opened -> {
                record(id, When.TICKET_OPENED, Map.of(), fact.at());
                if (opened.origin() == Origin.FOLLOW_UP) {
                    record(id, When.FOLLOW_UP_OPENED, Map.of(), fact.at());
                }
            }
            case TicketFact.TicketClassified classified -> record(id, When.TICKET_CLASSIFIED, Map.of(), fact.at());
            case TicketFact.TicketAssigned assigned -> record(id, When.TICKET_ASSIGNED, Map.of(), fact.at());
            case TicketFact.TicketUnassigned unassigned ->
                record(id, When.TICKET_UNASSIGNED, Map.of(RuleField.FROM_ASSIGNEE, unassigned.agentId()), fact.at());
            case TicketFact.TicketStatusChanged changed ->
                record(
                        id,
                        When.STATUS_CHANGED,
                        Map.of(RuleField.FROM_STATUS, changed.from().wireName()),
                        fact.at());
            case TicketFact.TicketResolved resolved -> {
                // the status change tells it
            }
        }
    }

    void on(@Observes EntryFact fact) {
        if (fact.opening()) {
            return;
        }
        if (fact.kind() == EntryKind.NOTE) {
            record(fact.ticketId(), When.NOTE_WRITTEN, Map.of(), fact.at());
        } else if (fact.author().isPerson()
                && (book.listensTo(When.CUSTOMER_WROTE) || book.listensTo(When.AGENT_WROTE))) {
            var customer = fact.author().isCustomer();
            record(fact.ticketId(), customer ? When.CUSTOMER_WROTE : When.AGENT_WROTE, Map.of(), fact.at());
        }
    }

    void on(@Observes TagAdded fact) {
        record(fact.ticketId(), When.TAG_ADDED, Map.of(RuleField.ADDED_TAG, fact.tag()), fact.at());
    }

    void on(@Observes FieldsSet fact) {
        record(fact.subject().ticketId(), When.FIELDS_SET, Map.of(), fact.at());
    }

    void on(@Observes ClockFact fact) {
        var which = fact.clock();
        var details = Map.of(RuleField.CLOCK_KIND, which.kind().wireName(), RuleField.CLOCK_POLICY, which.policy());
        if (fact instanceof ClockFact.ClockWarned) {
            record(fact.subject().ticketId(), When.CLOCK_WARNING, details, fact.at());
        } else if (fact instanceof ClockFact.ClockBreached) {
            record(fact.subject().ticketId(), When.CLOCK_BREACHED, details, fact.at());
        }
    }

    void on(@Observes ObligationFact fact) {
        if (fact.state() == ObligationState.OPEN) {
            record(
                    fact.subject().ticketId(),
                    When.OBLIGATION_OPENED,
                    Map.of(RuleField.OBLIGATION, fact.kind()),
                    fact.at());
        }
    }

    private void record(UUID ticketId, When when, Map<RuleField, String> details, Instant at) {
        if (book.listensTo(when)) {
            work.add(new TriggerEvent(ticketId, when, details, at), chain.rules());
            added.fire(new WorkAdded());
        }
    }
}
