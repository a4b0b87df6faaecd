package io.walletline.routing.contact.progress;

import io.walletline.routing.contact.Callbacks;
import io.walletline.routing.contact.Contact;
import io.walletline.routing.contact.ContactChanged;
import io.walletline.routing.contact.ContactFact;
import io.walletline.routing.contact.ContactFact.ContactAbandoned;
import io.walletline.routing.contact.ContactRepository;
import io.walletline.routing.contact.PendingOffers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Ends contacts from the customer's side. */
@ApplicationScoped
public class HangUpDesk {

    private final ContactRepository contacts;
    private final PendingOffers offers;
    private final WrapUpDesk wrapUps;
    private final Consultations consultations;
    private final Callbacks callbacks;
    private final Event<ContactFact> facts;
    private final Event<ContactChanged> changes;
    private final Clock clock;

    HangUpDesk(
            ContactRepository contacts,
            PendingOffers offers,
            WrapUpDesk wrapUps,
            Consultations consultations,
            Callbacks callbacks,
            Event<ContactFact> facts,
            Event<ContactChanged> changes,
            Clock clock) {
        this.contacts = contacts;
        this.offers = offers;
        this.wrapUps = wrapUps;
        this.consultations = consultations;
        this.callbacks = callbacks;
        this.facts = facts;
        this.changes = changes;
        this.clock = clock;
    }

    /** The customer wants nothing any more, no callback either; a mere hang-up leaves a promised callback as it is. */
    @Transactional
    public void renouncedByCustomer(UUID contactId) {
        contacts.lock(contactId).filter(callbacks::isCustomerAway).ifPresent(callbacks::renounced);
        endedByCustomer(contactId);
    }

    /** Ends whatever is open of a contact in one step. A contact that is over or unknown stays so. */
    @Transactional
    public void endedByCustomer(UUID contactId) {
        contacts.lock(contactId)
                .filter(contact -> !callbacks.isCustomerAway(contact))
                .ifPresent(this::end);
    }

    private void end(Contact contact) {
        switch (contact.state()) {
            case WAITING -> abandon(contact);
            case OFFERED -> {
                offers.rescind(contact, "contact-ended");
                abandon(contact);
            }
            case IN_HAND -> {
                contacts.consultationOf(contact.id()).flatMap(contacts::lock).ifPresent(consultations::end);
                wrapUps.begin(contact);
            }
            case WRAPPING_UP, DONE, ABANDONED, CALLBACK, DEFLECTED -> {
                // Ended before, or the call has ended and the customer is called back.
            }
        }
    }

    private void abandon(Contact contact) {
        var now = clock.instant();
        contact.abandon(now);
        facts.fire(new ContactAbandoned(contact.reference(), contact.times().waited(now), now));
        callbacks.over(contact);
        changes.fire(new ContactChanged(contact.id()));
    }
}
