package io.walletline.routing.contact;

import io.walletline.routing.offer.OfferLedger;
import io.walletline.routing.published.RoutingEvents;
import io.walletline.routing.queue.QueueBook;
import io.walletline.routing.queue.ServiceQueue;
import io.walletline.routing.waiting.WaitEstimate;
import io.walletline.routing.waiting.WaitEstimates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets contacts enter their queue and leave it, from the customer's side. */
@ApplicationScoped
public class ContactDesk {
    private final ContactRepository contacts;
    private final OfferLedger offers;
    private final WrapUpDesk wrapUps;
    private final Consultations consultations;
    private final QueueBook queues;
    private final LineStarts lines;
    private final WaitEstimates estimates;
    private final RoutingEvents events;
    private final Event<ContactChanged> changes;
    private final Clock clock;
    private final Duration ageingPerPoint;

    ContactDesk(
            ContactRepository contacts,
            OfferLedger offers,
            WrapUpDesk wrapUps,
            Consultations consultations,
            QueueBook queues,
            LineStarts lines,
            WaitEstimates estimates,
            RoutingEvents events,
            Event<ContactChanged> changes,
            Clock clock,
            @ConfigProperty(name = "walletline.routing.ageing-per-point") Duration ageingPerPoint) {
        this.contacts = contacts;
        this.offers = offers;
        this.wrapUps = wrapUps;
        this.consultations = consultations;
        this.queues = queues;
        this.lines = lines;
        this.estimates = estimates;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
        this.ageingPerPoint = ageingPerPoint;
    }

    /** Enters the first queue whose rule takes it; a contact that is known already stays as it is. */
    @Transactional
    public void enter(ContactRequest request) {
        if (contacts.findByIdOptional(request.contactId()).isPresent()) {
            return;
        }
        ServiceQueue queue = queues.queueFor(request.traits());
        Contact contact = new Contact(request, queue, ageingPerPoint, clock.instant());
        Duration patience = queue.rules().preferredTime();
        if (patience.isPositive()) {
            contacts.lastAgentOf(contact.ticketId(), contact.customerRef())
                    .ifPresent(
                            agent -> contact.prefer(agent, contact.enteredAt().plus(patience)));
        }
        contacts.persist(contact);
        events.contactQueued(contact, lines.enter(contact));
        changes.fire(new ContactChanged(contact.id()));
    }

    /** The customer's side is over. Whatever is open ends in this one step; a contact that is over or unknown stays so. */
    @Transactional
    public void endedByCustomer(UUID contactId) {
        contacts.lock(contactId).ifPresent(contact -> {
            switch (contact.state()) {
                case WAITING -> abandon(contact);
                case OFFERED -> {
                    offers.rescind(contact, "contact-ended");
                    abandon(contact);
                }
                case IN_HAND -> {
                    contacts.consultationOf(contactId).flatMap(contacts::lock).ifPresent(consultations::end);
                    wrapUps.begin(contact);
                }
                case WRAPPING_UP, DONE, ABANDONED -> {
                    // The agent ended it first.
                }
            }
        });
    }

    private void abandon(Contact contact) {
        contact.abandon(clock.instant());
        events.contactAbandoned(contact);
        changes.fire(new ContactChanged(contact.id()));
    }

    @Transactional
    ContactResponse read(UUID contactId) {
        Contact contact = contacts.findByIdOptional(contactId).orElseThrow(UnknownContact::new);
        if (contact.state() != ContactState.WAITING) {
            return ContactResponse.of(contact, null, null);
        }
        long ahead = contacts.countAhead(contact);
        WaitEstimate estimate = estimates
                .of(contact.queue(), contact.channel(), contact.language(), ahead)
                .orElse(null);
        return ContactResponse.of(contact, ahead + 1, estimate);
    }
}
