package io.walletline.routing.offer;

import io.walletline.kit.id.Ids;
import io.walletline.routing.agent.AgentChanged;
import io.walletline.routing.agent.AgentRoster;
import io.walletline.routing.agent.PresenceDesk;
import io.walletline.routing.agent.Shifts;
import io.walletline.routing.agent.presence.Attendance;
import io.walletline.routing.contact.Contact;
import io.walletline.routing.contact.ContactChanged;
import io.walletline.routing.contact.ContactRepository;
import io.walletline.routing.contact.ContactState;
import io.walletline.routing.contact.Held;
import io.walletline.routing.decision.Decision;
import io.walletline.routing.decision.DecisionBook;
import io.walletline.routing.engine.OfferProposal;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.engine.Workload;
import io.walletline.routing.offer.OfferFact.OfferMade;
import io.walletline.routing.queue.QueueBook;
import io.walletline.routing.queue.ServiceQueue;
import io.walletline.routing.queue.rules.QueueRules;
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
import java.util.stream.Collectors;

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
    private final Event<OfferFact> facts;
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
            Event<OfferFact> facts,
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
        this.facts = facts;
        this.contactChanges = contactChanges;
        this.agentChanges = agentChanges;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The result of binding proposals.
     *
     * @param lost proposals from outdated knowledge of the engine
     * @param wantMore contacts that may be put before further agents at the same time
     */
    public record Bound(List<OfferProposal> lost, List<UUID> wantMore) {}

    @Transactional
    public Bound bind(List<OfferProposal> proposals, Policy policy) {
        var waiting = contacts
                .lockToOffer(proposals.stream().map(OfferProposal::contactId).toList())
                .stream()
                .filter(contact -> contact.state() == ContactState.WAITING || contact.state() == ContactState.OFFERED)
                .collect(Collectors.toMap(Contact::id, Function.identity()));
        var agentIds = proposals.stream().map(OfferProposal::agentId).distinct().toList();
        var room = roomOf(presence.lock(agentIds));
        var known = queues.byName();
        var bound = new Bound(new ArrayList<>(), new ArrayList<>());
        var made = new ArrayList<Made>();
        for (var proposal : proposals) {
            var contact = waiting.get(proposal.contactId());
            var workload = room.get(proposal.agentId());
            var queue = contact == null ? null : known.get(contact.queue());
            if (contact != null
                    && queue != null
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
    private record Made(Offer offer, Contact contact, OfferProposal proposal, ServiceQueue queue) {

        OfferMade fact() {
            return new OfferMade(
                    offer.id(),
                    contact.reference(),
                    offer.agentId(),
                    contact.channel(),
                    offer.expiresAt(),
                    offer.madeAt());
        }
    }

    /** Rows of one kind that follow each other go to the database together. */
    private void write(List<Made> made, Policy policy) {
        if (made.isEmpty()) {
            return;
        }
        contacts.offered(made.stream().map(each -> each.contact().id()).toList());
        made.forEach(each -> offers.persist(each.offer()));
        made.forEach(each -> decisions.keep(new Decision(
                each.offer().id(),
                each.proposal(),
                each.contact().times().enteredAt(),
                each.contact().queue(),
                each.queue().version(),
                policy.version(),
                each.offer().madeAt())));
        for (var each : made) {
            facts.fire(each.fact());
            contactChanges.fire(new ContactChanged(each.contact().id(), true));
            agentChanges.fire(new AgentChanged(each.proposal().agentId(), true));
        }
    }

    private boolean mayBeOffered(Contact contact, String agentId, QueueRules rules) {
        if (contact.state() == ContactState.WAITING) {
            return true;
        }
        var pending = offers.pendingOf(contact.id());
        return pending.size() < rules.parallelOffers() && pending.stream().noneMatch(offer -> offer.isFor(agentId));
    }

    private Map<String, Workload> roomOf(List<Attendance> locked) {
        var taking = locked.stream()
                .filter(Attendance::takesContacts)
                .map(Attendance::agentId)
                .toList();
        var held = contacts.heldBy(taking);
        var room = new HashMap<String, Workload>();
        var onDuty = shifts.onDuty();
        roster.agents(taking).stream()
                .filter(agent -> onDuty.test(agent.shift()))
                .forEach(agent -> room.put(
                        agent.id(),
                        agent.workload(
                                held.getOrDefault(agent.id(), Held.NOTHING).byChannel())));
        return room;
    }

    private Made offer(Contact contact, OfferProposal proposal, ServiceQueue queue) {
        var offer = new Offer(
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
