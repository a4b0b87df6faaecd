package io.walletline.routing.contact;

import io.walletline.routing.agent.Attendance;
import io.walletline.routing.agent.PresenceDesk;
import io.walletline.routing.published.RoutingEvents;
import io.walletline.routing.queue.QueueBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
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
    private final RoutingEvents events;
    private final Event<ContactChanged> changes;
    private final Clock clock;

    WrapUpDesk(
            ContactRepository contacts,
            PresenceDesk presence,
            QueueBook queues,
            Callbacks callbacks,
            RoutingEvents events,
            Event<ContactChanged> changes,
            Clock clock) {
        this.contacts = contacts;
        this.presence = presence;
        this.queues = queues;
        this.callbacks = callbacks;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /** The agent's side is over. */
    @Transactional
    void endedByAgent(UUID contactId, String agentId) {
        begin(lockInHand(contactId, agentId));
    }

    /** The contact, locked, if this agent has it in hand. */
    @Transactional(TxType.MANDATORY)
    public Contact lockInHand(UUID contactId, String agentId) {
        Contact contact = contacts.lock(contactId).orElseThrow(UnknownContact::new);
        if (!contact.isHeldBy(agentId)) {
            throw new NotYourContact();
        }
        if (contact.state() != ContactState.IN_HAND) {
            throw new ContactNotInHand(contact.state());
        }
        return contact;
    }

    /** The agent has handed something on and is free for the next at once. */
    @Transactional(TxType.MANDATORY)
    public void letGo(String agentId) {
        Attendance agent = presence.lock(agentId);
        agent.hadTurn(clock.instant());
        settle(agent);
    }

    /** The wrap-up begins; in a queue without one it is over at once. The contact is locked by the caller. */
    @Transactional(TxType.MANDATORY)
    void begin(Contact contact) {
        Instant now = clock.instant();
        Attendance agent = presence.lock(Objects.requireNonNull(contact.agentId()));
        Duration limit = queues.rulesOf(contact.queue()).wrapUpTime();
        contact.handle(now, limit);
        events.contactHandled(contact);
        callbacks.over(contact);
        if (limit.isZero()) {
            finish(contact, "limit");
        }
        agent.hadTurn(now);
        settle(agent);
        changes.fire(new ContactChanged(contact.id()));
    }

    /** The agent needs no more time; ends every wrap-up in hand. */
    @Transactional
    public void endAllOf(String agentId) {
        List<Contact> locked = contacts.lock(contacts.wrappingUpOf(agentId));
        Attendance agent = presence.lock(agentId);
        locked.stream()
                .filter(contact -> contact.state() == ContactState.WRAPPING_UP)
                .forEach(contact -> finish(contact, "agent"));
        agent.hadTurn(clock.instant());
        settle(agent);
    }

    /** Ends what is due, oldest first, at most so many; returns how many it found. */
    public int endDue(int limit) {
        return EachOnItsOwn.of(wrapUpsDue(limit), this::endIfDue);
    }

    @Transactional
    List<UUID> wrapUpsDue(int limit) {
        return contacts.wrapUpsDue(clock.instant(), limit);
    }

    @Transactional
    void endIfDue(UUID contactId) {
        Contact contact = contacts.lock(contactId).orElseThrow(UnknownContact::new);
        Instant end = contact.wrapUpEndsAt();
        if (contact.state() == ContactState.WRAPPING_UP && end != null && !end.isAfter(clock.instant())) {
            Attendance agent = presence.lock(Objects.requireNonNull(contact.agentId()));
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
        contact.finish(clock.instant());
        events.wrapUpEnded(contact, endedBy);
        changes.fire(new ContactChanged(contact.id()));
    }

    private void settle(Attendance agent) {
        presence.settle(agent, contacts.holdingsOf(agent.agentId()).holdings());
    }
}
