package io.walletline.routing.engine.matching;

import io.walletline.routing.engine.AgentState;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Demand;
import io.walletline.routing.engine.Duty;
import io.walletline.routing.engine.OfferProposal;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.engine.WaitingContact;
import io.walletline.routing.engine.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The oracle: the same facts as the database would hold, and every rule written out over all pairs. */
final class EngineWorld {

    private final Policy policy;
    private final Map<UUID, WaitingContact> waiting = new LinkedHashMap<>();
    private final Map<String, AgentState> agents = new LinkedHashMap<>();
    private final List<Served> served = new ArrayList<>();

    private record Served(Demand demand, long arrival) {}

    EngineWorld(Policy policy) {
        this.policy = policy;
    }

    void put(WaitingContact contact) {
        waiting.put(contact.id(), contact);
    }

    void remove(UUID id) {
        waiting.remove(id);
    }

    void put(AgentState agent) {
        agents.put(agent.id(), agent);
    }

    Map<UUID, WaitingContact> waiting() {
        return waiting;
    }

    Map<String, AgentState> agents() {
        return agents;
    }

    static Demand demandOf(WaitingContact contact, long now) {
        var demand = contact.plan().stages().getFirst().demand();
        for (var stage : contact.plan().stages()) {
            if (now - contact.arrival() >= stage.afterMillis()) {
                demand = stage.demand();
            }
        }
        return demand;
    }

    boolean mayTake(AgentState agent, WaitingContact contact, long now) {
        var demand = demandOf(contact, now);
        var awaited = awaited(contact, now);
        return agent.duty() == Duty.AVAILABLE
                && (awaited == null || awaited.equals(agent.id()))
                && demand.isMetBy(agent.pool(), agent.skills())
                && agent.workload().hasRoomFor(demand.channel())
                && contact.barred().getOrDefault(agent.id(), Long.MIN_VALUE) <= now;
    }

    /** The agent whom the contact waits for and nobody else. */
    @Nullable
    String awaited(WaitingContact contact, long now) {
        var wish = contact.preferred();
        var agent = wish == null ? null : agents.get(wish.agentId());
        var waits = wish != null
                && agent != null
                && wish.until() > now
                && !contact.barred().containsKey(agent.id())
                && agent.duty() != Duty.OFFLINE
                && demandOf(contact, now).isMetBy(agent.pool(), agent.skills());
        return waits && wish != null ? wish.agentId() : null;
    }

    boolean mayBeOvertakenNoMore(WaitingContact contact, long now) {
        var demand = demandOf(contact, now);
        return served.stream()
                        .filter(other -> other.demand().equals(demand) && other.arrival() > contact.arrival())
                        .count()
                >= policy.overtakings();
    }

    List<WaitingContact> inOrder() {
        return waiting.values().stream()
                .sorted(Comparator.<WaitingContact>comparingLong(c -> policy.orderOf(c.arrival(), c.priority()))
                        .thenComparing(WaitingContact::id))
                .toList();
    }

    boolean somebodyWaitsInVain(long now) {
        return waiting.values().stream()
                .anyMatch(contact -> agents.values().stream().anyMatch(agent -> mayTake(agent, contact, now)));
    }

    /** Who among the agents would be chosen if only this contact were new. */
    @Nullable
    String agentFor(WaitingContact contact, long now) {
        return agents.values().stream()
                .filter(agent -> mayTake(agent, contact, now))
                .min(Comparator.<AgentState>comparingInt(
                                agent -> agent.workload().held())
                        .thenComparingLong(AgentState::idleSince)
                        .thenComparing(AgentState::id))
                .map(AgentState::id)
                .orElse(null);
    }

    /** Which contact would be chosen if only this agent were new. */
    @Nullable
    UUID contactFor(AgentState agent, long now) {
        var turn = inOrder().stream()
                .filter(contact -> mayTake(agent, contact, now))
                .findFirst()
                .orElse(null);
        if (turn == null) {
            return null;
        }
        return waiting.values().stream()
                .filter(contact -> mayTake(agent, contact, now))
                .filter(contact -> demandOf(contact, now).equals(demandOf(turn, now)))
                .filter(contact -> mayBeOvertakenNoMore(contact, now))
                .min(Comparator.comparingLong(WaitingContact::arrival).thenComparing(WaitingContact::id))
                .orElse(turn)
                .id();
    }

    /** The contacts that are served at best, one for each agent: greedy in order, each tested by brute-force matching. */
    Set<UUID> bestServed(long now) {
        var served = new ArrayList<WaitingContact>();
        for (var contact : inOrder()) {
            var more = new ArrayList<WaitingContact>(served);
            more.add(contact);
            if (canAllBeServed(more, 0, new HashSet<>(), now)) {
                served = more;
            }
        }
        var ids = new HashSet<UUID>();
        served.forEach(contact -> ids.add(contact.id()));
        return ids;
    }

    private boolean canAllBeServed(List<WaitingContact> contacts, int from, Set<String> used, long now) {
        if (from == contacts.size()) {
            return true;
        }
        for (var agent : agents.values()) {
            if (!used.contains(agent.id()) && mayTake(agent, contacts.get(from), now)) {
                used.add(agent.id());
                if (canAllBeServed(contacts, from + 1, used, now)) {
                    return true;
                }
                used.remove(agent.id());
            }
        }
        return false;
    }

    /** Notes an offer as the database would; fails if it may not be made. */
    void offer(OfferProposal proposal, long now) {
        var contact = waiting.remove(proposal.contactId());
        var agent = agents.get(proposal.agentId());
        if (contact == null || agent == null || !mayTake(agent, contact, now)) {
            throw new AssertionError("an offer that may not be made: " + proposal);
        }
        var demand = demandOf(contact, now);
        served.add(new Served(demand, contact.arrival()));
        agents.put(agent.id(), withWorkload(agent, agent.workload().plus(demand.channel())));
    }

    static AgentState withWorkload(AgentState agent, Workload workload) {
        return new AgentState(agent.id(), agent.pool(), agent.skills(), agent.duty(), workload, agent.idleSince());
    }

    static AgentState withoutWork(AgentState agent, Map<Channel, Integer> capacity, long now) {
        return new AgentState(
                agent.id(), agent.pool(), agent.skills(), agent.duty(), Workload.of(capacity, new HashMap<>()), now);
    }

    /** An engine that knows exactly this, as after a restart. */
    Engine rebuilt(long now) {
        var engine = new Engine(policy);
        agents.values().forEach(engine::put);
        waiting.values().forEach(contact -> engine.put(contact, now));
        served.forEach(one -> engine.served(one.demand(), one.arrival()));
        return engine;
    }
}
