package io.walletline.ticket.published.tickets;

import io.walletline.kit.event.Outbox;
import io.walletline.kit.event.OutgoingEvent;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.timeline.EntryFact;
import io.walletline.ticket.cases.timeline.EntryKind;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What support said to a customer → {@code ticket-answered}, from which first responses can be computed; never the words. */
@ApplicationScoped
class AnswerEventPublisher {

    private final Outbox outbox;
    private final Tickets tickets;

    AnswerEventPublisher(Outbox outbox, Tickets tickets) {
        this.outbox = outbox;
        this.tickets = tickets;
    }

    void on(@Observes @Priority(TicketEventPublisher.FIRST) EntryFact fact) {
        if (fact.kind() != EntryKind.MESSAGE || fact.opening() || !fact.author().speaksForSupport()) {
            return;
        }
        var subject = tickets.require(fact.ticketId()).subject();
        outbox.append(new OutgoingEvent(
                        "ticket.events.v1",
                        fact.ticketId().toString(),
                        "ticket-answered",
                        fact.at(),
                        new TicketAnsweredV1(
                                fact.ticketId(),
                                subject.customerRef(),
                                fact.author().id(),
                                fact.at()))
                .correlatedBy(subject.correlationId()));
    }
}
