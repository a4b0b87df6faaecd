package io.walletline.routing.offer;

import io.walletline.routing.agent.AgentChanged;
import io.walletline.routing.agent.Attendance;
import io.walletline.routing.agent.Presence;
import io.walletline.routing.agent.PresenceDesk;
import io.walletline.routing.contact.Callbacks;
import io.walletline.routing.contact.Contact;
import io.walletline.routing.contact.ContactChanged;
import io.walletline.routing.contact.ContactRepository;
import io.walletline.routing.contact.EachOnItsOwn;
import io.walletline.routing.published.RoutingEvents;
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

/** What becomes of an offer. Each way out takes the contact's lock first, so that of several at once exactly one counts. */
@ApplicationScoped
public class OfferDesk {
    private final OfferRepository offers;
    private final ContactRepository contacts;
    private final OfferLedger ledger;
    private final PresenceDesk presence;
    private final Callbacks callbacks;
    private final RoutingEvents events;
    private final Event<ContactChanged> contactChanges;
    private final Event<AgentChanged> agentChanges;
    private final Clock clock;
    private final int refusalsBeforeBreak;

    OfferDesk(
            OfferRepository offers,
            ContactRepository contacts,
            OfferLedger ledger,
            PresenceDesk presence,
            Callbacks callbacks,
            RoutingEvents events,
            Event<ContactChanged> contactChanges,
            Event<AgentChanged> agentChanges,
            Clock clock,
            @ConfigProperty(name = "walletline.routing.refusals-before-break") int refusalsBeforeBreak) {
        this.offers = offers;
        this.contacts = contacts;
        this.ledger = ledger;
        this.presence = presence;
        this.callbacks = callbacks;
        this.events = events;
        this.contactChanges = contactChanges;
        this.agentChanges = agentChanges;
        this.clock = clock;
        this.refusalsBeforeBreak = refusalsBeforeBreak;
    }

    private record Locked(Offer offer, Contact contact) {}

    /** Accepting twice is accepting once. */
    @Transactional
    public void accept(UUID offerId, String agentId) {
        Locked locked = lockOwn(offerId, agentId);
        Offer offer = locked.offer();
        Contact contact = locked.contact();
        if (offer.state() == OfferState.ACCEPTED && contact.isHeldBy(agentId)) {
            return;
        }
        Instant now = clock.instant();
        offer.accept(now);
        List<Offer> lost = ledger.beside(offer);
        Attendance agent = lockWithThoseWhoLost(agentId, lost);
        agent.tookIt();
        contact.accept(agentId, now);
        events.offerAccepted(offer, contact);
        lost.forEach(other -> ledger.rescind(other, contact, "taken-by-another"));
        callbacks.accepted(contact);
        presence.settle(agent, contacts.holdingsOf(agentId).holdings());
        changed(offer);
    }

    /** In one statement: agents are locked in one order by everybody. */
    private Attendance lockWithThoseWhoLost(String agentId, List<Offer> lost) {
        if (lost.isEmpty()) {
            return presence.lock(agentId);
        }
        List<String> all = Stream.concat(Stream.of(agentId), lost.stream().map(Offer::agentId))
                .toList();
        return presence.lock(all).stream()
                .filter(agent -> agent.agentId().equals(agentId))
                .findFirst()
                .orElseThrow();
    }

    @Transactional
    public void decline(UUID offerId, String agentId, String reason) {
        Locked locked = lockOwn(offerId, agentId);
        locked.offer().decline(reason, clock.instant());
        giveBack(locked);
        events.offerDeclined(locked.offer(), locked.contact());
    }

    /** Expires what is due, oldest first, at most so many; returns how many it found. */
    public int expireDue(int limit) {
        return EachOnItsOwn.of(due(limit), this::expireIfDue);
    }

    @Transactional
    List<UUID> due(int limit) {
        return offers.due(clock.instant(), limit);
    }

    @Transactional
    void expireIfDue(UUID offerId) {
        Locked locked = lock(offerId);
        if (locked.offer().isDue(clock.instant())) {
            locked.offer().expire(clock.instant());
            giveBack(locked);
            events.offerExpired(locked.offer(), locked.contact());
        }
    }

    @Transactional
    public Optional<Instant> nextExpiry() {
        return offers.nextExpiry();
    }

    /** The agent has gone: what was put before him or her goes to others. */
    public void withdrawFrom(String agentId) {
        pendingOf(agentId).forEach(offerId -> withdraw(offerId, agentId));
    }

    @Transactional
    List<UUID> pendingOf(String agentId) {
        return offers.pendingOfAgent(agentId).stream().map(Offer::id).toList();
    }

    @Transactional
    void withdraw(UUID offerId, String agentId) {
        Locked locked = lock(offerId);
        if (locked.offer().state() == OfferState.PENDING
                && !presence.lock(agentId).takesContacts()) {
            ledger.rescind(locked.offer(), locked.contact(), "agent-unavailable");
            ledger.ended(locked.offer(), locked.contact());
            changed(locked.offer());
        }
    }

    @Transactional
    OfferResponse read(UUID offerId) {
        Offer offer = offers.findByIdOptional(offerId).orElseThrow(UnknownOffer::new);
        return OfferResponse.of(offer, contacts.findById(offer.contactId()));
    }

    private void giveBack(Locked locked) {
        Attendance agent = presence.lock(locked.offer().agentId());
        agent.hadTurn(clock.instant());
        locked.contact().refused();
        ledger.ended(locked.offer(), locked.contact());
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
        Locked locked = lock(offerId);
        if (!locked.offer().isFor(agentId)) {
            throw new NotYourOffer();
        }
        return locked;
    }

    private Locked lock(UUID offerId) {
        UUID contactId = offers.contactOf(offerId).orElseThrow(UnknownOffer::new);
        Contact contact = contacts.lock(contactId).orElseThrow(UnknownOffer::new);
        return new Locked(offers.findById(offerId), contact);
    }
}
