package io.walletline.routing.engine.matching;

import io.walletline.routing.engine.AgentState;
import io.walletline.routing.engine.Demand;
import io.walletline.routing.engine.OfferProposal;
import io.walletline.routing.engine.Plan;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.engine.WaitingContact;
import io.walletline.routing.engine.index.DemandClass;
import io.walletline.routing.engine.index.DemandClasses;
import io.walletline.routing.engine.index.IndexedAgent;
import io.walletline.routing.engine.index.IndexedAgents;
import io.walletline.routing.engine.index.IndexedContact;
import io.walletline.routing.engine.index.IndexedContacts;
import io.walletline.routing.engine.index.PreferredWaits;
import io.walletline.routing.engine.index.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Matches waiting contacts and agents. Not thread-safe: one thread gives it the state of the database and asks for
 * proposals. Calls that change the state only take note; {@link #decide} draws the conclusions.
 */
public final class Engine {

    private final Policy policy;
    private final Map<Plan, Route> routes = new HashMap<>();
    private final DemandClasses classes;
    private final IndexedAgents agents = new IndexedAgents();
    private final IndexedContacts contacts = new IndexedContacts();
    private final PriorityQueue<Wake> wakes = new PriorityQueue<>(Comparator.comparingLong(Wake::due));
    private final PreferredWaits wishes = new PreferredWaits();
    private final List<DemandClass> touched = new ArrayList<>();
    private final List<IndexedAgent> freed = new ArrayList<>();

    private record Wake(long due, IndexedContact contact) {}

    public Engine(Policy policy) {
        this.policy = policy;
        this.classes = new DemandClasses(policy);
    }

    /** Enters or replaces a contact. */
    public void put(WaitingContact waiting, long now) {
        remove(waiting.id());
        var contact = new IndexedContact(waiting, routeOf(waiting.plan()), policy);
        contacts.add(contact);
        place(contact, now);
    }

    /** Removes a contact that waits no longer. */
    public void remove(UUID contactId) {
        var contact = contacts.remove(contactId);
        if (contact != null) {
            contact.leave();
            wishes.forget(contact);
        }
    }

    /**
     * Counts an offer of the past, which overtook contacts that had arrived before. To be called at a start, for arrivals
     * after that of the first waiting contact.
     */
    public void served(Demand demand, long arrival) {
        classOf(demand).served(arrival);
    }

    /** Enters or replaces an agent. */
    public void put(AgentState state) {
        var agent = agents.get(state.id());
        if (agent == null) {
            agent = new IndexedAgent(state, classes);
            agents.add(agent);
            agent.fit(state);
        } else {
            agent.leaveLines();
            if (!agent.isAbleAs(state)) {
                agent.fit(state);
            }
        }
        agent.update(state, policy.agentOrder());
        stand(agent);
        if (wishes.isEmpty()) {
            return;
        }
        for (var contact : wishes.of(state.id())) {
            if (hostOf(contact) != contact.host()) {
                contact.leave();
                seat(contact);
            }
        }
    }

    public int waiting() {
        return contacts.size();
    }

    public int agents() {
        return agents.size();
    }

    /** When to decide again without a change (epoch milliseconds). */
    public OptionalLong nextWake() {
        return wakes.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(wakes.peek().due());
    }

    /** All offers that can be made now. Proposed contacts have left the engine. */
    public List<OfferProposal> decide(long now) {
        wake(now);
        var proposals = new ArrayList<OfferProposal>();
        while (!touched.isEmpty() || !freed.isEmpty()) {
            if (touched.isEmpty() && freed.size() == 1) {
                serve(freed.removeLast(), proposals);
            } else {
                matchAll(proposals);
            }
        }
        return proposals;
    }

    /** Serves one agent of several classes: the first contact in order that the agent may take. */
    private void serve(IndexedAgent agent, List<OfferProposal> proposals) {
        IndexedContact first = null;
        for (var fitting = agent.fit(0); fitting != null; fitting = agent.fit(fitting.number() + 1)) {
            if (agent.canTake(fitting) && fitting.hasWaiting()) {
                first = IndexedContact.earlier(first, fitting.turnFor(agent));
            }
        }
        for (var contact : agent.awaiting()) {
            first = agent.canTake(contact.demandClass()) ? IndexedContact.earlier(first, contact) : first;
        }
        if (first != null) {
            serve(first.demandClass().chosenFor(agent, first), agent, proposals);
        }
    }

    private void serve(IndexedContact contact, IndexedAgent agent, List<OfferProposal> proposals) {
        agent.leaveLines();
        contact.leave();
        contact.demandClass().served(contact.arrival());
        propose(contact, agent, proposals);
    }

    private void matchAll(List<OfferProposal> proposals) {
        var meeting = meeting();
        if (meeting.isOfOneClass()) {
            serve(meeting.classes().getFirst(), proposals);
        } else {
            for (var pair : meeting.match()) {
                propose(pair.contact(), pair.agent(), proposals);
            }
        }
    }

    /** Takes the contacts and agents of the next round out of the notes. */
    public MatchRound meeting() {
        var awaited = new LinkedHashSet<IndexedAgent>();
        for (var agent : freed) {
            for (var fitting = agent.fit(0); fitting != null; fitting = agent.fit(fitting.number() + 1)) {
                touch(fitting);
            }
            if (!agent.awaiting().isEmpty()) {
                awaited.add(agent);
            }
        }
        freed.clear();
        var candidates = new ArrayList<DemandClass>(touched);
        touched.clear();
        candidates.forEach(DemandClass::untouch);
        candidates.removeIf(demandClass -> !demandClass.canMatch());
        return new MatchRound(candidates, List.copyOf(awaited));
    }

    /** Serves one class whose agents no other wants: first in line to first free, until either runs out. */
    private void serve(DemandClass demandClass, List<OfferProposal> proposals) {
        var turn = demandClass.waiting().firstOfAll();
        var agent = demandClass.free().firstOfLowest();
        while (turn != null && agent != null) {
            serve(demandClass.chosen(turn), agent, proposals);
            turn = demandClass.waiting().firstOfAll();
            agent = demandClass.free().firstOfLowest();
        }
    }

    private void propose(IndexedContact contact, IndexedAgent agent, List<OfferProposal> proposals) {
        contacts.remove(contact.id());
        wishes.forget(contact);
        var grounds = contact.demandClass().groundsFor(contact, agent, agents.size());
        agent.assume(contact.demandClass().channel(), policy.agentOrder());
        stand(agent);
        proposals.add(new OfferProposal(contact.id(), agent.id(), contact.stage(), grounds));
    }

    private void wake(long now) {
        while (!wakes.isEmpty() && wakes.peek().due() <= now) {
            var contact = wakes.poll().contact();
            if (contacts.get(contact.id()) == contact) {
                contact.leave();
                place(contact, now);
            }
        }
    }

    private void place(IndexedContact contact, long now) {
        wishes.forget(contact);
        contact.relax(now);
        wishes.note(contact);
        seat(contact);
        var next = contact.nextChange();
        if (next != Long.MAX_VALUE) {
            wakes.add(new Wake(next, contact));
        }
    }

    private void seat(IndexedContact contact) {
        if (contact.isHeld()) {
            return;
        }
        var demandClass = contact.demandClass();
        var host = hostOf(contact);
        contact.waitFor(host);
        if (host != null) {
            host.host(contact);
            if (host.canTake(demandClass)) {
                freed.add(host);
            }
            return;
        }
        demandClass.enter(contact);
        if (demandClass.canMatch()) {
            touch(demandClass);
        }
    }

    private @Nullable IndexedAgent hostOf(IndexedContact contact) {
        var preferred = contact.preferred();
        var agent = preferred == null ? null : agents.get(preferred.agentId());
        return agent != null
                        && agent.isOnDuty()
                        && agent.meets(contact.demandClass().demand())
                ? agent
                : null;
    }

    private void stand(IndexedAgent agent) {
        if (agent.stand()) {
            freed.add(agent);
        }
    }

    private void touch(DemandClass demandClass) {
        if (demandClass.touch()) {
            touched.add(demandClass);
        }
    }

    private Route routeOf(Plan plan) {
        var route = routes.get(plan);
        if (route == null) {
            var own = new ArrayList<DemandClass>();
            for (var stage : plan.stages()) {
                own.add(classOf(stage.demand()));
            }
            route = new Route(plan.stages(), own);
            routes.put(plan, route);
        }
        return route;
    }

    private DemandClass classOf(Demand demand) {
        var known = classes.of(demand);
        if (known != null) {
            return known;
        }
        var created = classes.add(demand);
        for (var agent : agents) {
            if (agent.meets(demand)) {
                agent.leaveLines();
                agent.fitToo(created);
                stand(agent);
            }
        }
        return created;
    }
}
