package io.walletline.routing.offer;

import io.walletline.routing.agent.AgentChanged;
import io.walletline.routing.agent.PresenceDesk;
import io.walletline.routing.contact.Contact;
import io.walletline.routing.published.RoutingEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;

/** Ends the pending offers of a contact from outside; the contact is locked by the caller. */
@ApplicationScoped
public class OfferLedger {
    private final OfferRepository offers;
    private final PresenceDesk presence;
    private final RoutingEvents events;
    private final Event<AgentChanged> changes;
    private final Clock clock;

    OfferLedger(
            OfferRepository offers,
            PresenceDesk presence,
            RoutingEvents events,
            Event<AgentChanged> changes,
            Clock clock) {
        this.offers = offers;
        this.presence = presence;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /** It is before nobody any more. */
    @Transactional(TxType.MANDATORY)
    public void rescind(Contact contact, String reason) {
        List<Offer> pending = offers.pendingOf(contact.id());
        if (pending.isEmpty()) {
            throw new IllegalStateException("an offered contact has a pending offer");
        }
        presence.lock(pending.stream().map(Offer::agentId).toList());
        pending.forEach(offer -> rescind(offer, contact, reason));
    }

    /** The agent is locked by the caller. */
    void rescind(Offer offer, Contact contact, String reason) {
        offer.rescind(reason, clock.instant());
        events.offerRescinded(offer, contact);
        changes.fire(new AgentChanged(offer.agentId()));
    }

    /** The contact waits again if this offer, which has just ended, was its last. */
    void ended(Offer offer, Contact contact) {
        if (!offer.isParallel() || offers.pendingOf(contact.id()).isEmpty()) {
            contact.takenBack();
        }
    }

    /** Those that stand beside this one. */
    List<Offer> beside(Offer offer) {
        return offer.isParallel()
                ? offers.pendingOf(offer.contactId()).stream()
                        .filter(other -> !other.id().equals(offer.id()))
                        .toList()
                : List.of();
    }
}
