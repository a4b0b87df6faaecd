package io.walletline.routing.offer;

import io.walletline.routing.agent.AgentChanged;
import io.walletline.routing.agent.AgentOffers;
import io.walletline.routing.agent.PresenceDesk;
import io.walletline.routing.agent.presence.Attendance;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.contact.Callbacks;
import io.walletline.routing.contact.Contact;
import io.walletline.routing.contact.ContactChanged;
import io.walletline.routing.contact.ContactRepository;
import io.walletline.routing.contact.OneTransactionEach;
import io.walletline.routing.offer.OfferFact.OfferAccepted;
import io.walletline.routing.offer.OfferFact.OfferDeclined;
import io.walletline.routing.offer.OfferFact.OfferExpired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Accepts, declines, expires and withdraws offers. Each takes the contact's lock first: of several at once one counts. */
@ApplicationScoped
public class OfferDesk implements AgentOffers {

    private final OfferRepository offers;
    private final ContactRepository contacts;
    private final OpenOffers open;
    private final Fitness fitness;
    private final PresenceDesk presence;
    private final Callbacks callbacks;
    private final Event<OfferFact> facts;
    private final Event<ContactChanged> contactChanges;
    private final Event<AgentChanged> agentChanges;
    private final Clock clock;
    private final int refusalsBeforeBreak;

    OfferDesk(
            OfferRepository offers,
            ContactRepository contacts,
            OpenOffers open,
            Fitness fitness,
            PresenceDesk presence,
            Callbacks callbacks,
            Event<OfferFact> facts,
            Event<ContactChanged> contactChanges,
            Event<AgentChanged> agentChanges,
            Clock clock,
            @ConfigProperty(name = "walletline.routing.refusals-before-break") int refusalsBeforeBreak) {
        this.offers = offers;
        this.contacts = contacts;
        this.open = open;
        this.fitness = fitness;
        this.presence = presence;
        this.callbacks = callbacks;
        this.facts = facts;
        this.contactChanges = contactChanges;
        this.agentChanges = agentChanges;
        this.clock = clock;
        this.refusalsBeforeBreak = refusalsBeforeBreak;
    }

    private record Locked(Offer offer, Contact contact) {}

    /**
     * Accepts the offer; a second acceptance by the same agent changes nothing.
     *
     * @throws AgentUnavailable if the agent may not have it any more: then it is taken back, and the contact goes on waiting
     */
    public void accept(UUID offerId, String agentId) {
        if (!acceptIfFit(offerId, agentId)) {
            throw new AgentUnavailable();
        }
    }

    @Transactional
    boolean acceptIfFit(UUID offerId, String agentId) {
        var locked = lockOwn(offerId, agentId);
        var offer = locked.offer();
        var contact = locked.contact();
        if (offer.state() == OfferState.ACCEPTED && contact.isHeldBy(agentId)) {
            return true;
        }
        var now = clock.instant();
        var lost = open.beside(offer);
        var agent = lockWithThoseWhoLost(agentId, lost);
        if (offer.isOpen(now) && !fitness.isGiven(offer, contact, agent)) {
            takeBack(locked);
            return false;
        }
        offer.accept(now);
        agent.tookIt();
        contact.accept(agentId, now);
        facts.fire(new OfferAccepted(
                offerId,
                contact.reference(),
                agentId,
                contact.channel(),
                contact.times().waited(now),
                contact.consults(),
                now));
        lost.forEach(other -> open.rescind(other, contact, "taken-by-another"));
        callbacks.accepted(contact);
        presence.settle(agent, contacts.holdingsOf(agentId).holdings());
        changed(offer);
        return true;
    }

    /** The agent is locked. */
    private void takeBack(Locked locked) {
        open.rescind(locked.offer(), locked.contact(), "agent-unavailable");
        open.ended(locked.offer(), locked.contact());
        changed(locked.offer());
    }

    /** In one statement: agents are locked in one order by everybody. */
    private Attendance lockWithThoseWhoLost(String agentId, List<Offer> lost) {
        if (lost.isEmpty()) {
            return presence.lock(agentId);
        }
        var all = Stream.concat(Stream.of(agentId), lost.stream().map(Offer::agentId))
                .toList();
        return presence.lock(all).stream()
                .filter(agent -> agent.agentId().equals(agentId))
                .findFirst()
                .orElseThrow();
    }

    @Transactional
    public void decline(UUID offerId, String agentId, String reason) {
        var locked = lockOwn(offerId, agentId);
        var now = clock.instant();
        locked.offer().decline(reason, now);
        giveBack(locked);
        facts.fire(new OfferDeclined(offerId, locked.contact().reference(), agentId, reason, now));
    }

    /** Expires the offers that are due, oldest first, at most {@code limit}; returns the number found. */
    public int expireDue(int limit) {
        return OneTransactionEach.of(due(limit), this::expireIfDue);
    }

    @Transactional
    List<UUID> due(int limit) {
        return offers.due(clock.instant(), limit);
    }

    @Transactional
    void expireIfDue(UUID offerId) {
        var locked = lock(offerId);
        var now = clock.instant();
        if (locked.offer().isDue(now)) {
            locked.offer().expire(now);
            giveBack(locked);
            facts.fire(new OfferExpired(
                    offerId, locked.contact().reference(), locked.offer().agentId(), now));
        }
    }

    @Transactional
    public Optional<Instant> nextExpiry() {
        return offers.nextExpiry();
    }

    /** Withdraws the pending offers that an agent may have no longer. */
    public void withdrawFrom(String agentId) {
        pendingOf(agentId).forEach(offerId -> withdraw(offerId, agentId));
    }

    @Override
    public void takeBackUnfit(String agentId) {
        withdrawFrom(agentId);
    }

    @Transactional
    List<UUID> pendingOf(String agentId) {
        return offers.pendingOfAgent(agentId).stream().map(Offer::id).toList();
    }

    @Transactional
    void withdraw(UUID offerId, String agentId) {
        var locked = lock(offerId);
        if (locked.offer().state() == OfferState.PENDING
                && !fitness.isGiven(locked.offer(), locked.contact(), presence.lock(agentId))) {
            takeBack(locked);
        }
    }

    /** The pending offers of an agent, oldest first. */
    @Transactional
    public List<OfferResponse> shownTo(String agentId) {
        return offers.shownTo(agentId);
    }

    @Transactional
    OfferResponse read(UUID offerId) {
        var offer = offers.findByIdOptional(offerId).orElseThrow(UnknownOffer::new);
        return OfferResponse.of(offer, contacts.findById(offer.contactId()));
    }

    private void giveBack(Locked locked) {
        var agent = presence.lock(locked.offer().agentId());
        agent.hadTurn(clock.instant());
        locked.contact().refused();
        open.ended(locked.offer(), locked.contact());
        if (agent.letPass() >= refusalsBeforeBreak && agent.takesContacts()) {
            // Somebody who is not there must not cost one customer after the other the time of an offer.
            presence.choose(
                    agent,
                    Presence.BREAK,
                    "refused-too-often",
                    contacts.holdingsOf(agent.agentId()).holdings());
        }
        changed(locked.offer());
    }

    private void changed(Offer offer) {
        contactChanges.fire(new ContactChanged(offer.contactId()));
        agentChanges.fire(new AgentChanged(offer.agentId()));
    }

    private Locked lockOwn(UUID offerId, String agentId) {
        var locked = lock(offerId);
        if (!locked.offer().isFor(agentId)) {
            throw new NotYourOffer();
        }
        return locked;
    }

    private Locked lock(UUID offerId) {
        var contactId = offers.contactOf(offerId).orElseThrow(UnknownOffer::new);
        var contact = contacts.lock(contactId).orElseThrow(UnknownOffer::new);
        return new Locked(offers.findById(offerId), contact);
    }
}
