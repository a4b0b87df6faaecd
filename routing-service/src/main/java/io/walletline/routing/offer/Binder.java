package io.walletline.routing.offer;

import io.walletline.kit.id.Ids;
import io.walletline.routing.agent.AgentChanged;
import io.walletline.routing.agent.AgentRoster;
import io.walletline.routing.agent.Attendance;
import io.walletline.routing.agent.PresenceDesk;
import io.walletline.routing.agent.Shifts;
import io.walletline.routing.contact.Contact;
import io.walletline.routing.contact.ContactChanged;
import io.walletline.routing.contact.ContactRepository;
import io.walletline.routing.contact.ContactState;
import io.walletline.routing.contact.Held;
import io.walletline.routing.decision.Decision;
import io.walletline.routing.decision.DecisionBook;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.engine.Proposal;
import io.walletline.routing.engine.Workload;
import io.walletline.routing.published.RoutingEvents;
import io.walletline.routing.queue.QueueBook;
import io.walletline.routing.queue.QueueRules;
import io.walletline.routing.queue.ServiceQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns proposals into offers, many in one transaction, each under its conditions: the contact still waits, the agent
 * still takes contacts and has room. A proposal that lost its race changes nothing.
 */
@ApplicationScoped
public class Binder {
    private final ContactRepository contacts;
    private final OfferRepository offers;
    private final PresenceDesk presence;
    private final AgentRoster roster;
    private final Shifts shifts;
    private final QueueBook queues;
    private final DecisionBook decisions;
    private final RoutingEvents events;
    private final Event<ContactChanged> contactChanges;
    private final Event<AgentChanged> agentChanges;
    private final Ids ids;
    private final Clock clock;

    Binder(
            ContactRepository contacts,
            OfferRepository offers,
            PresenceDesk presence,
            AgentRoster roster,
            Shifts shifts,
            QueueBook queues,
            DecisionBook decisions,
            RoutingEvents events,
            Event<ContactChanged> contactChanges,
            Event<AgentChanged> agentChanges,
            Ids ids,
            Clock clock) {
        this.contacts = contacts;
        this.offers = offers;
        this.presence = presence;
        this.roster = roster;
        this.shifts = shifts;
        this.queues = queues;
        this.decisions = decisions;
        this.events = events;
        this.contactChanges = contactChanges;
        this.agentChanges = agentChanges;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What became of proposals.
     *
     * @param lost what the engine believed of these is out of date
     * @param wantMore contacts that may be put before further agents at the same time
     */
    public record Bound(List<Proposal> lost, List<UUID> wantMore) {}

    @Transactional
    public Bound bind(List<Proposal> proposals, Policy policy) {
        Map<UUID, Contact> waiting = contacts
                .lockToOffer(proposals.stream().map(Proposal::contactId).toList())
                .stream()
                .filter(contact -> contact.state() == ContactState.WAITING || contact.state() == ContactState.OFFERED)
                .collect(Collectors.toMap(Contact::id, Function.identity()));
        List<String> agentIds =
                proposals.stream().map(Proposal::agentId).distinct().toList();
        Map<String, Workload> room = roomOf(presence.lock(agentIds));
        Map<String, ServiceQueue> known = queues.byName();
        Bound bound = new Bound(new ArrayList<>(), new ArrayList<>());
        List<Made> made = new ArrayList<>();
        for (Proposal proposal : proposals) {
            Contact contact = waiting.get(proposal.contactId());
            Workload workload = room.get(proposal.agentId());
            ServiceQueue queue = contact == null ? null : known.get(contact.queue());
            if (queue != null
                    && workload != null
                    && workload.hasRoomFor(contact.channel())
                    && mayBeOffered(contact, proposal.agentId(), queue.rules())) {
                room.put(proposal.agentId(), workload.plus(contact.channel()));
                waiting.remove(contact.id());
                made.add(offer(contact, proposal, queue));
                if (queue.rules().offersInParallel()) {
                    bound.wantMore().add(contact.id());
                }
            } else {
                bound.lost().add(proposal);
            }
        }
        write(made, policy);
        return bound;
    }

    /** An offer and why it was made. */
    private record Made(Offer offer, Contact contact, Proposal proposal, ServiceQueue queue) {}

    /** Rows of one kind that follow each other go to the database together. */
    private void write(List<Made> made, Policy policy) {
        if (made.isEmpty()) {
            return;
        }
        contacts.offered(made.stream().map(each -> each.contact().id()).toList());
        made.forEach(each -> offers.persist(each.offer()));
        made.forEach(each -> decisions.persist(new Decision(
                each.offer().id(),
                each.proposal(),
                each.contact().enteredAt(),
                each.contact().queue(),
                each.queue().version(),
                policy.version(),
                each.offer().madeAt())));
        for (Made each : made) {
            events.offerMade(each.offer(), each.contact());
            contactChanges.fire(new ContactChanged(each.contact().id(), true));
            agentChanges.fire(new AgentChanged(each.proposal().agentId(), true));
        }
    }

    private boolean mayBeOffered(Contact contact, String agentId, QueueRules rules) {
        if (contact.state() == ContactState.WAITING) {
            return true;
        }
        List<Offer> pending = offers.pendingOf(contact.id());
        return pending.size() < rules.parallelOffers() && pending.stream().noneMatch(offer -> offer.isFor(agentId));
    }

    private Map<String, Workload> roomOf(List<Attendance> locked) {
        List<String> taking = locked.stream()
                .filter(Attendance::takesContacts)
                .map(Attendance::agentId)
                .toList();
        Map<String, Held> held = contacts.heldBy(taking);
        Map<String, Workload> room = new HashMap<>();
        Predicate<@Nullable String> onDuty = shifts.onDuty();
        roster.agents(taking).stream()
                .filter(agent -> onDuty.test(agent.shift()))
                .forEach(agent -> room.put(
                        agent.id(),
                        agent.workload(
                                held.getOrDefault(agent.id(), Held.NOTHING).byChannel())));
        return room;
    }

    private Made offer(Contact contact, Proposal proposal, ServiceQueue queue) {
        Offer offer = new Offer(
                ids.next(),
                contact.id(),
                contact.channel(),
                proposal.agentId(),
                clock.instant(),
                queue.rules().offerTime(contact.channel()),
                proposal.stage(),
                queue.rules().offersInParallel());
        contact.offered();
        return new Made(offer, contact, proposal, queue);
    }
}
