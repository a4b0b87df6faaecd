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

/** Ends the pending offer of a contact from outside; the contact is locked by the caller. */
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

    @Transactional(TxType.MANDATORY)
    public void rescind(Contact contact, String reason) {
        Offer offer = offers.pendingOf(contact.id())
                .orElseThrow(() -> new IllegalStateException("an offered contact has a pending offer"));
        presence.lock(offer.agentId());
        offer.rescind(reason, clock.instant());
        events.offerRescinded(offer, contact);
        changes.fire(new AgentChanged(offer.agentId()));
    }
}
