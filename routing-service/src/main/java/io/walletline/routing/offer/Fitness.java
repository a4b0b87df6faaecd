package io.walletline.routing.offer;

import io.walletline.routing.agent.AgentRoster;
import io.walletline.routing.agent.presence.Attendance;
import io.walletline.routing.contact.Contact;
import io.walletline.routing.contact.ContactRepository;
import io.walletline.routing.queue.QueueBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Asks again what the binding has asked, when an offer is accepted: presence, pool, skills, room. */
@ApplicationScoped
class Fitness {

    private final AgentRoster roster;
    private final ContactRepository contacts;
    private final QueueBook queues;

    Fitness(AgentRoster roster, ContactRepository contacts, QueueBook queues) {
        this.roster = roster;
        this.contacts = contacts;
        this.queues = queues;
    }

    /** Whether the agent, who is locked with the contact, may take it; other offers take no place here. */
    boolean isGiven(Offer offer, Contact contact, Attendance attendance) {
        if (!attendance.takesContacts()) {
            return false;
        }
        var agent = roster.agents(List.of(attendance.agentId())).getFirst();
        var stages = queues.rulesOf(contact.queue())
                .planFor(contact.channel(), contact.subject().language(), contact.tier())
                .stages();
        var demand = stages.get(Math.min(offer.stage(), stages.size() - 1)).demand();
        return demand.isMetBy(agent.pool(), agent.skills())
                && agent.workload(contacts.takenBy(agent.id())).hasRoomFor(contact.channel());
    }
}
