package io.walletline.ticket.published.tickets;

import io.walletline.kit.event.Outbox;
import io.walletline.kit.event.OutgoingEvent;
import io.walletline.ticket.cases.lifecycle.TicketFact;
import io.walletline.ticket.cases.lifecycle.TicketSubject;
import io.walletline.ticket.casework.contacts.ContactFact;
import io.walletline.ticket.identity.verification.VerificationFact;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;

/** Facts about tickets, contacts and verifications → {@code ticket.events.v1}, keyed by ticket. */
@ApplicationScoped
class TicketEventPublisher {

    private static final String TOPIC = "ticket.events.v1";

    /** What happened is told before what follows from it. */
    static final int FIRST = 1;

    private final Outbox outbox;

    TicketEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void on(@Observes @Priority(FIRST) TicketFact fact) {
        var id = fact.subject().ticketId();
        var customer = fact.subject().customerRef();
        switch (fact) {
            case TicketFact.TicketOpened f ->
                publish(
                        f.subject(),
                        "ticket-opened",
                        f.at(),
                        new TicketOpenedV1(
                                id,
                                f.number(),
                                customer,
                                f.channel(),
                                f.origin(),
                                f.category(),
                                f.priority(),
                                f.language(),
                                f.region(),
                                f.followUpOf(),
                                f.at()));
            case TicketFact.TicketClassified f ->
                publish(
                        f.subject(),
                        "ticket-classified",
                        f.at(),
                        new TicketClassifiedV1(
                                id,
                                f.category(),
                                f.priority(),
                                f.language(),
                                f.region(),
                                f.confidence(),
                                f.decidedBy().id(),
                                f.at()));
            case TicketFact.TicketAssigned f ->
                publish(f.subject(), "ticket-assigned", f.at(), new TicketAssignedV1(id, f.agentId(), f.at()));
            case TicketFact.TicketUnassigned f ->
                publish(f.subject(), "ticket-unassigned", f.at(), new TicketUnassignedV1(id, f.agentId(), f.at()));
            case TicketFact.TicketStatusChanged f ->
                publish(
                        f.subject(),
                        "ticket-status-changed",
                        f.at(),
                        new TicketStatusChangedV1(
                                id, customer, f.from(), f.to(), f.changedBy().id(), f.at()));
            case TicketFact.TicketResolved f ->
                publish(
                        f.subject(),
                        "ticket-resolved",
                        f.at(),
                        new TicketResolvedV1(
                                id,
                                f.number(),
                                customer,
                                f.agentId(),
                                f.category(),
                                f.language(),
                                f.channel(),
                                f.openedAt(),
                                f.at()));
        }
    }

    void on(@Observes ContactFact fact) {
        var id = fact.subject().ticketId();
        switch (fact) {
            case ContactFact.ContactRequested f ->
                publish(
                        f.subject(),
                        "contact-requested",
                        f.at(),
                        new ContactRequestedV1(
                                f.contactId(),
                                id,
                                f.subject().customerRef(),
                                f.channel(),
                                f.purpose(),
                                f.category(),
                                f.priority(),
                                f.language(),
                                f.region(),
                                f.verificationLevel(),
                                f.customerTier(),
                                f.at()));
            case ContactFact.ContactEnded f ->
                publish(
                        f.subject(),
                        "contact-ended",
                        f.at(),
                        new ContactEndedV1(f.contactId(), id, f.reason().wireName(), f.at()));
        }
    }

    void on(@Observes VerificationFact fact) {
        var id = fact.subject().ticketId();
        var customer = fact.subject().customerRef();
        switch (fact) {
            case VerificationFact.VerificationRequested f ->
                publish(
                        f.subject(),
                        "verification-requested",
                        f.at(),
                        new VerificationRequestedV1(
                                f.verificationId(),
                                id,
                                customer,
                                "sms-code",
                                f.language(),
                                f.requestedBy().id(),
                                f.at()));
            case VerificationFact.VerificationCompleted f ->
                publish(
                        f.subject(),
                        "verification-completed",
                        f.at(),
                        new VerificationCompletedV1(f.verificationId(), id, customer, f.level(), f.at()));
        }
    }

    private void publish(TicketSubject subject, String name, Instant at, Object data) {
        outbox.append(new OutgoingEvent(TOPIC, subject.ticketId().toString(), name, at, data)
                .correlatedBy(subject.correlationId()));
    }
}
