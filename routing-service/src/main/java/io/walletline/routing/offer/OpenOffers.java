package io.walletline.routing.offer;

import io.walletline.routing.agent.AgentChanged;
import io.walletline.routing.agent.PresenceDesk;
import io.walletline.routing.contact.Contact;
import io.walletline.routing.contact.PendingOffers;
import io.walletline.routing.offer.OfferFact.OfferRescinded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;

/** Ends the pending offers of a contact that the caller has locked. */
@ApplicationScoped
class OpenOffers implements PendingOffers {

    private final OfferRepository offers;
    private final PresenceDesk presence;
    private final Event<OfferFact> facts;
    private final Event<AgentChanged> changes;
    private final Clock clock;

    OpenOffers(
            OfferRepository offers,
            PresenceDesk presence,
            Event<OfferFact> facts,
            Event<AgentChanged> changes,
            Clock clock) {
        this.offers = offers;
        this.presence = presence;
        this.facts = facts;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void rescind(Contact contact, String reason) {
        var pending = offers.pendingOf(contact.id());
        if (pending.isEmpty()) {
            throw new IllegalStateException("an offered contact has a pending offer");
        }
        presence.lock(pending.stream().map(Offer::agentId).toList());
        pending.forEach(offer -> rescind(offer, contact, reason));
    }

    /** The agent is locked by the caller. */
    void rescind(Offer offer, Contact contact, String reason) {
        var now = clock.instant();
        offer.rescind(reason, now);
        facts.fire(new OfferRescinded(offer.id(), contact.reference(), offer.agentId(), reason, now));
        changes.fire(new AgentChanged(offer.agentId()));
    }

    /** The contact waits again if this offer, which has just ended, was its last. */
    void ended(Offer offer, Contact contact) {
        if (!offer.isParallel() || offers.pendingOf(contact.id()).isEmpty()) {
            contact.takenBack();
        }
    }

    /** The other pending offers of the same contact. */
    List<Offer> beside(Offer offer) {
        return offer.isParallel()
                ? offers.pendingOf(offer.contactId()).stream()
                        .filter(other -> !other.id().equals(offer.id()))
                        .toList()
                : List.of();
    }
}
