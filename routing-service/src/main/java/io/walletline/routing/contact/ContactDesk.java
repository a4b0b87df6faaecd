package io.walletline.routing.contact;

import io.walletline.routing.offer.OfferLedger;
import io.walletline.routing.published.RoutingEvents;
import io.walletline.routing.queue.Diversion.Act;
import io.walletline.routing.waiting.WaitEstimate;
import io.walletline.routing.waiting.WaitEstimates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets contacts enter their queue and leave it, from the customer's side. */
@ApplicationScoped
public class ContactDesk {
    private final ContactRepository contacts;
    private final OfferLedger offers;
    private final WrapUpDesk wrapUps;
    private final Consultations consultations;
    private final Admission admission;
    private final KnownContacts known;
    private final LineStarts lines;
    private final Callbacks callbacks;
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
            Admission admission,
            KnownContacts known,
            LineStarts lines,
            Callbacks callbacks,
            WaitEstimates estimates,
            RoutingEvents events,
            Event<ContactChanged> changes,
            Clock clock,
            @ConfigProperty(name = "walletline.routing.ageing-per-point") Duration ageingPerPoint) {
        this.contacts = contacts;
        this.offers = offers;
        this.wrapUps = wrapUps;
        this.consultations = consultations;
        this.admission = admission;
        this.known = known;
        this.lines = lines;
        this.callbacks = callbacks;
        this.estimates = estimates;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
        this.ageingPerPoint = ageingPerPoint;
    }

    /** Tells who will enter in this transaction, so that what is read for each is read for all at once. */
    @Transactional
    public void expect(List<ContactRequest> requests) {
        known.look(requests.stream().map(ContactRequest::contactId).toList());
        lines.read(requests.stream()
                .map(request -> admission.queueOf(request).name())
                .toList());
    }

    /** Enters the queue that lets it in, or goes where that sends it; a contact that is known already stays as it is. */
    @Transactional
    public void enter(ContactRequest request) {
        if (!known.admit(request.contactId())) {
            return;
        }
        Verdict verdict = admission.of(request);
        Contact contact = new Contact(request, verdict.queue(), ageingPerPoint, clock.instant());
        Duration patience = verdict.queue().rules().preferredTime();
        if (patience.isPositive()) {
            contacts.lastAgentOf(contact.ticketId(), contact.customerRef())
                    .ifPresent(
                            agent -> contact.prefer(agent, contact.enteredAt().plus(patience)));
        }
        contacts.persist(contact);
        Obstacle obstacle = verdict.obstacle();
        if (obstacle == null || verdict.act() == Act.WAIT) {
            events.contactQueued(contact, lines.enter(contact));
        } else if (verdict.act() == Act.CALLBACK) {
            callbacks.wanted(contact, obstacle.reason(), obstacle.nextOpening());
        } else {
            contact.deflect(obstacle.reason(), clock.instant());
            events.contactDeflected(contact, verdict.act(), obstacle.nextOpening());
        }
        changes.fire(new ContactChanged(contact.id()));
    }

    /** Nothing is wanted any more; of a callback too, which a mere hang-up of the call before it leaves as it is. */
    @Transactional
    public void renouncedByCustomer(UUID contactId) {
        contacts.lock(contactId).filter(callbacks::isCustomerAway).ifPresent(callbacks::renounced);
        endedByCustomer(contactId);
    }

    /** The customer's side is over. Whatever is open ends in this one step; a contact that is over or unknown stays so. */
    @Transactional
    public void endedByCustomer(UUID contactId) {
        contacts.lock(contactId)
                .filter(contact -> !callbacks.isCustomerAway(contact))
                .ifPresent(contact -> {
                    switch (contact.state()) {
                        case WAITING -> abandon(contact);
                        case OFFERED -> {
                            offers.rescind(contact, "contact-ended");
                            abandon(contact);
                        }
                        case IN_HAND -> {
                            contacts.consultationOf(contactId)
                                    .flatMap(contacts::lock)
                                    .ifPresent(consultations::end);
                            wrapUps.begin(contact);
                        }
                        case WRAPPING_UP, DONE, ABANDONED, CALLBACK, DEFLECTED -> {
                            // Somebody ended it first, or the call has ended and the customer is called back.
                        }
                    }
                });
    }

    private void abandon(Contact contact) {
        contact.abandon(clock.instant());
        events.contactAbandoned(contact);
        callbacks.over(contact);
        changes.fire(new ContactChanged(contact.id()));
    }

    /** What its customer is told of the wait. */
    @Transactional
    WaitResponse waitOf(UUID contactId) {
        return WaitResponse.of(read(contactId));
    }

    /** @throws UnknownContact also if it is another customer's */
    @Transactional
    void checkOwn(UUID contactId, String customerRef) {
        if (contacts.findByIdOptional(contactId)
                .filter(contact -> customerRef.equals(contact.customerRef()))
                .isEmpty()) {
            throw new UnknownContact();
        }
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
