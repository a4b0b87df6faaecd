package io.walletline.ticket.published.tickets;

import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.timeline.EntryFact;
import io.walletline.ticket.cases.timeline.EntryKind;
import io.walletline.ticket.published.TicketTopic;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Agents' messages to a customer → {@code ticket-answered}, from which first responses can be computed; never the words. */
@ApplicationScoped
class AnswerEventPublisher {

    private final TicketTopic topic;
    private final Tickets tickets;

    AnswerEventPublisher(TicketTopic topic, Tickets tickets) {
        this.topic = topic;
        this.tickets = tickets;
    }

    void on(@Observes @Priority(TicketEventPublisher.FIRST) EntryFact fact) {
        if (fact.kind() == EntryKind.MESSAGE && !fact.opening() && fact.author().speaksForSupport()) {
            var subject = tickets.require(fact.ticketId()).subject();
            topic.publish(subject, "ticket-answered", fact.at(), TicketAnsweredV1.of(fact, subject));
        }
    }
}
