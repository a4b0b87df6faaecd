package io.walletline.routing.transfer;

import io.walletline.routing.agent.PresenceDesk;
import io.walletline.routing.agent.presence.Presence;
import io.walletline.routing.contact.ContactChanged;
import io.walletline.routing.contact.ContactFact;
import io.walletline.routing.contact.ContactFact.ContactTransferred;
import io.walletline.routing.contact.ContactRepository;
import io.walletline.routing.contact.ContactState;
import io.walletline.routing.contact.leg.ContactLegs;
import io.walletline.routing.contact.progress.Consultations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Agents who accepted and whose phone was not picked up. The contact keeps its place and is offered to others; the agent is on
 * a break, because somebody who is not there must not cost one customer after the other.
 */
@ApplicationScoped
public class UnreachedAgents {

    private static final String MISSED = "missed-a-call";

    private final ContactRepository contacts;
    private final ContactLegs legs;
    private final Consultations consultations;
    private final PresenceDesk presence;
    private final Event<ContactFact> facts;
    private final Event<ContactChanged> changes;
    private final Clock clock;

    UnreachedAgents(
            ContactRepository contacts,
            ContactLegs legs,
            Consultations consultations,
            PresenceDesk presence,
            Event<ContactFact> facts,
            Event<ContactChanged> changes,
            Clock clock) {
        this.contacts = contacts;
        this.legs = legs;
        this.consultations = consultations;
        this.presence = presence;
        this.facts = facts;
        this.changes = changes;
        this.clock = clock;
    }

    /** Takes the contact back; a report about an agent who has it no more changes nothing. */
    @Transactional
    public void missed(UUID contactId, String agentId) {
        contacts.lock(contactId)
                .filter(contact -> contact.state() == ContactState.IN_HAND && contact.isHeldBy(agentId))
                .ifPresent(contact -> {
                    var now = clock.instant();
                    contacts.consultationOf(contactId).flatMap(contacts::lock).ifPresent(consultations::end);
                    var agent = presence.lock(agentId);
                    legs.keep(contact, now);
                    contact.agentNotReached();
                    var tier = contact.tier() == 0 ? null : contact.tier();
                    facts.fire(new ContactTransferred(contact.reference(), agentId, null, tier, now));
                    agent.hadTurn(now);
                    var held = contacts.holdingsOf(agentId).holdings();
                    presence.settle(agent, held);
                    if (agent.takesContacts()) {
                        presence.choose(agent, Presence.BREAK, MISSED, held);
                    }
                    changes.fire(new ContactChanged(contactId));
                });
    }
}
