package io.walletline.routing.contact.progress;

import io.walletline.routing.agent.PresenceDesk;
import io.walletline.routing.agent.presence.Attendance;
import io.walletline.routing.contact.Callbacks;
import io.walletline.routing.contact.Contact;
import io.walletline.routing.contact.ContactChanged;
import io.walletline.routing.contact.ContactFact;
import io.walletline.routing.contact.ContactFact.ContactHandled;
import io.walletline.routing.contact.ContactFact.WrapUpEnded;
import io.walletline.routing.contact.ContactRepository;
import io.walletline.routing.contact.ContactState;
import io.walletline.routing.contact.OneTransactionEach;
import io.walletline.routing.contact.UnknownContact;
import io.walletline.routing.queue.QueueBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Ends the talk and the notes after it. */
@ApplicationScoped
public class WrapUpDesk {

    private final ContactRepository contacts;
    private final PresenceDesk presence;
    private final QueueBook queues;
    private final Callbacks callbacks;
    private final Event<ContactFact> facts;
    private final Event<ContactChanged> changes;
    private final Clock clock;

    WrapUpDesk(
            ContactRepository contacts,
            PresenceDesk presence,
            QueueBook queues,
            Callbacks callbacks,
            Event<ContactFact> facts,
            Event<ContactChanged> changes,
            Clock clock) {
        this.contacts = contacts;
        this.presence = presence;
        this.queues = queues;
        this.callbacks = callbacks;
        this.facts = facts;
        this.changes = changes;
        this.clock = clock;
    }

    /** Ends the talk from the agent's side. */
    @Transactional
    void endedByAgent(UUID contactId, String agentId) {
        begin(lockInHand(contactId, agentId));
    }

    /** The contact, locked, if this agent has it in hand. */
    @Transactional(TxType.MANDATORY)
    public Contact lockInHand(UUID contactId, String agentId) {
        var contact = contacts.lock(contactId).orElseThrow(UnknownContact::new);
        if (!contact.isHeldBy(agentId)) {
            throw new NotYourContact();
        }
        if (contact.state() != ContactState.IN_HAND) {
            throw new ContactNotInHand(contact.state());
        }
        return contact;
    }

    /** Frees the agent, who has handed a contact on, for the next one at once. */
    @Transactional(TxType.MANDATORY)
    public void letGo(String agentId) {
        var agent = presence.lock(agentId);
        agent.hadTurn(clock.instant());
        settle(agent);
    }

    /** The wrap-up begins; in a queue without one it is over at once. The contact is locked by the caller. */
    @Transactional(TxType.MANDATORY)
    void begin(Contact contact) {
        var now = clock.instant();
        var agent = presence.lock(Objects.requireNonNull(contact.agentId()));
        var limit = queues.rulesOf(contact.queue()).wrapUpTime();
        contact.handle(now, limit);
        facts.fire(new ContactHandled(
                contact.reference(), contact.agentId(), contact.times().handled(now), now));
        callbacks.over(contact);
        if (limit.isZero()) {
            finish(contact, "limit");
        }
        agent.hadTurn(now);
        settle(agent);
        changes.fire(new ContactChanged(contact.id()));
    }

    /** Ends every wrap-up of the agent. */
    @Transactional
    public void endAllOf(String agentId) {
        var locked = contacts.lock(contacts.wrappingUpOf(agentId));
        var agent = presence.lock(agentId);
        locked.stream()
                .filter(contact -> contact.state() == ContactState.WRAPPING_UP)
                .forEach(contact -> finish(contact, "agent"));
        agent.hadTurn(clock.instant());
        settle(agent);
    }

    /** Ends the wrap-ups that are due, oldest first, at most {@code limit}; returns the number found. */
    public int endDue(int limit) {
        return OneTransactionEach.of(wrapUpsDue(limit), this::endIfDue);
    }

    @Transactional
    List<UUID> wrapUpsDue(int limit) {
        return contacts.wrapUpsDue(clock.instant(), limit);
    }

    @Transactional
    void endIfDue(UUID contactId) {
        var contact = contacts.lock(contactId).orElseThrow(UnknownContact::new);
        var end = contact.times().wrapUpEndsAt();
        if (contact.state() == ContactState.WRAPPING_UP && end != null && !end.isAfter(clock.instant())) {
            var agent = presence.lock(Objects.requireNonNull(contact.agentId()));
            finish(contact, "limit");
            agent.hadTurn(clock.instant());
            settle(agent);
        }
    }

    @Transactional
    public Optional<Instant> nextEnd() {
        return contacts.nextWrapUpEnd();
    }

    private void finish(Contact contact, String endedBy) {
        var now = clock.instant();
        contact.finish(now);
        facts.fire(new WrapUpEnded(
                contact.reference(), contact.agentId(), contact.times().wrappedUp(now), endedBy, now));
        changes.fire(new ContactChanged(contact.id()));
    }

    private void settle(Attendance agent) {
        presence.settle(agent, contacts.holdingsOf(agent.agentId()).holdings());
    }
}
