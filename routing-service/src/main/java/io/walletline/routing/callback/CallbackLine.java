package io.walletline.routing.callback;

import io.walletline.routing.agent.PresenceDesk;
import io.walletline.routing.contact.Contact;
import io.walletline.routing.contact.ContactChanged;
import io.walletline.routing.contact.ContactRepository;
import io.walletline.routing.contact.ContactState;
import io.walletline.routing.contact.DeflectedBy;
import io.walletline.routing.contact.PendingOffers;
import io.walletline.routing.contact.leg.ContactLegs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Objects;

/** Takes contacts out of the line and puts them back in their place; the contact is locked by the caller. */
@ApplicationScoped
class CallbackLine {

    private final ContactRepository contacts;
    private final ContactLegs legs;
    private final PendingOffers offers;
    private final PresenceDesk presence;
    private final Event<ContactChanged> changes;
    private final Clock clock;

    CallbackLine(
            ContactRepository contacts,
            ContactLegs legs,
            PendingOffers offers,
            PresenceDesk presence,
            Event<ContactChanged> changes,
            Clock clock) {
        this.contacts = contacts;
        this.legs = legs;
        this.offers = offers;
        this.presence = presence;
        this.changes = changes;
        this.clock = clock;
    }

    /** Out of the line, whoever it was put before. */
    @Transactional(TxType.MANDATORY)
    void leave(Contact contact) {
        if (contact.state() == ContactState.OFFERED) {
            offers.rescind(contact, "callback");
            contact.takenBack();
        }
        if (contact.state() == ContactState.IN_HAND) {
            var agentId = Objects.requireNonNull(contact.agentId());
            var agent = presence.lock(agentId);
            legs.keep(contact, clock.instant());
            contact.setAside();
            agent.hadTurn(clock.instant());
            presence.settle(agent, contacts.holdingsOf(agentId).holdings());
        } else if (contact.state() == ContactState.WAITING) {
            legs.keep(contact, clock.instant());
            contact.setAside();
        }
        changed(contact);
    }

    /** Back into the line, at the place it has had all the time. */
    @Transactional(TxType.MANDATORY)
    void rejoin(Contact contact) {
        contact.returnToLine();
        changed(contact);
    }

    /** Over: it comes back no more. */
    @Transactional(TxType.MANDATORY)
    void quit(Contact contact, DeflectedBy reason) {
        leave(contact);
        contact.deflect(reason, clock.instant());
    }

    private void changed(Contact contact) {
        changes.fire(new ContactChanged(contact.id()));
    }
}
