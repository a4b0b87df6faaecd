package io.walletline.ticket.published.tickets;

import io.walletline.ticket.cases.facts.TicketFact;
import io.walletline.ticket.cases.facts.TicketFact.TicketAssigned;
import io.walletline.ticket.cases.facts.TicketFact.TicketClassified;
import io.walletline.ticket.cases.facts.TicketFact.TicketOpened;
import io.walletline.ticket.cases.facts.TicketFact.TicketResolved;
import io.walletline.ticket.cases.facts.TicketFact.TicketStatusChanged;
import io.walletline.ticket.cases.facts.TicketFact.TicketUnassigned;
import io.walletline.ticket.casework.contacts.ContactFact;
import io.walletline.ticket.casework.contacts.ContactFact.AgentNotReached;
import io.walletline.ticket.casework.contacts.ContactFact.ContactEnded;
import io.walletline.ticket.casework.contacts.ContactFact.ContactRequested;
import io.walletline.ticket.identity.verification.VerificationFact;
import io.walletline.ticket.identity.verification.VerificationFact.VerificationCompleted;
import io.walletline.ticket.identity.verification.VerificationFact.VerificationRequested;
import io.walletline.ticket.published.TicketTopic;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Facts about tickets, contacts and verifications → {@code ticket.events.v1}. */
@ApplicationScoped
class TicketEventPublisher {

    /** Priority of the publishers: a fact's event goes out before those of its consequences. */
    static final int FIRST = 1;

    private final TicketTopic topic;

    TicketEventPublisher(TicketTopic topic) {
        this.topic = topic;
    }

    void on(@Observes @Priority(FIRST) TicketFact fact) {
        switch (fact) {
            case TicketOpened f -> publish(f, "ticket-opened", TicketOpenedV1.of(f));
            case TicketClassified f -> publish(f, "ticket-classified", TicketClassifiedV1.of(f));
            case TicketAssigned f -> publish(f, "ticket-assigned", TicketAssignedV1.of(f));
            case TicketUnassigned f -> publish(f, "ticket-unassigned", TicketUnassignedV1.of(f));
            case TicketStatusChanged f -> publish(f, "ticket-status-changed", TicketStatusChangedV1.of(f));
            case TicketResolved f -> publish(f, "ticket-resolved", TicketResolvedV1.of(f));
        }
    }

    private void publish(TicketFact fact, String event, Object data) {
        topic.publish(fact.subject(), event, fact.at(), data);
    }

    void on(@Observes ContactFact fact) {
        switch (fact) {
            case ContactRequested f ->
                topic.publish(f.subject(), "contact-requested", f.at(), ContactRequestedV1.of(f));
            case AgentNotReached f -> topic.publish(f.subject(), "agent-not-reached", f.at(), AgentNotReachedV1.of(f));
            case ContactEnded f -> topic.publish(f.subject(), "contact-ended", f.at(), ContactEndedV1.of(f));
        }
    }

    void on(@Observes VerificationFact fact) {
        switch (fact) {
            case VerificationRequested f ->
                topic.publish(f.subject(), "verification-requested", f.at(), VerificationRequestedV1.of(f));
            case VerificationCompleted f ->
                topic.publish(f.subject(), "verification-completed", f.at(), VerificationCompletedV1.of(f));
        }
    }
}
