package io.walletline.routing.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Matches waiting contacts and agents. Not thread-safe: one thread feeds it what the database says and asks for
 * proposals. Every call that may change what is possible only takes note; {@link #decide} draws the conclusions.
 */
public final class Engine {
    private final Policy policy;
    private final Map<Plan, Route> routes = new HashMap<>();
    private final DemandClasses classes;
    private final Operators operators = new Operators();
    private final Entrants entrants = new Entrants();
    private final PriorityQueue<Wake> wakes = new PriorityQueue<>(Comparator.comparingLong(Wake::due));
    private final Wishes wishes = new Wishes();
    private final List<DemandClass> touched = new ArrayList<>();
    private final List<Operator> freed = new ArrayList<>();

    private record Wake(long due, Entrant entrant) {}

    public Engine(Policy policy) {
        this.policy = policy;
        this.classes = new DemandClasses(policy);
    }

    /** Enters a contact, or replaces what is known of it. */
    public void put(WaitingContact contact, long now) {
        remove(contact.id());
        Entrant entrant = new Entrant(contact, routeOf(contact.plan()), policy);
        entrants.add(entrant);
        place(entrant, now);
    }

    /** The contact waits no longer. */
    public void remove(UUID contactId) {
        Entrant entrant = entrants.remove(contactId);
        if (entrant != null) {
            entrant.leave();
            wishes.forget(entrant);
        }
    }

    /**
     * What was put before an agent in the past counts as overtaking those who had arrived before. To be told at a start,
     * for arrivals after that of the first who waits.
     */
    public void served(Demand demand, long arrival) {
        classOf(demand).served(arrival);
    }

    /** Enters an agent, or replaces what is known of him or her. */
    public void put(AgentState state) {
        Operator operator = operators.get(state.id());
        if (operator == null) {
            operator = new Operator(state, classes);
            operators.add(operator);
            operator.fit(state);
        } else {
            operator.leaveLines();
            if (!operator.isAbleAs(state)) {
                operator.fit(state);
            }
        }
        operator.update(state, policy.agentOrder());
        stand(operator);
        if (wishes.isEmpty()) {
            return;
        }
        for (Entrant entrant : wishes.of(state.id())) {
            if (hostOf(entrant) != entrant.host()) {
                entrant.leave();
                seat(entrant);
            }
        }
    }

    public int waiting() {
        return entrants.size();
    }

    public int agents() {
        return operators.size();
    }

    /** When to decide again although nothing has happened. */
    public OptionalLong nextWake() {
        return wakes.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(wakes.peek().due());
    }

    /** Everything that can be put before somebody now. Proposed contacts have left the engine. */
    public List<Proposal> decide(long now) {
        wake(now);
        List<Proposal> proposals = new ArrayList<>();
        while (!touched.isEmpty() || !freed.isEmpty()) {
            if (touched.isEmpty() && freed.size() == 1) {
                serve(freed.removeLast(), proposals);
            } else {
                matchAll(proposals);
            }
        }
        return proposals;
    }

    /** One agent, several classes: the first in order of those whom the agent may help. */
    private void serve(Operator operator, List<Proposal> proposals) {
        Entrant first = null;
        for (DemandClass demandClass = operator.fit(0);
                demandClass != null;
                demandClass = operator.fit(demandClass.number() + 1)) {
            if (operator.canTake(demandClass) && demandClass.hasWaiting()) {
                first = earlier(first, demandClass.turnFor(operator));
            }
        }
        for (Entrant entrant : operator.awaiting()) {
            first = operator.canTake(entrant.demandClass()) ? earlier(first, entrant) : first;
        }
        if (first != null) {
            serve(first.demandClass().chosenFor(operator, first), operator, proposals);
        }
    }

    private void serve(Entrant entrant, Operator operator, List<Proposal> proposals) {
        operator.leaveLines();
        entrant.leave();
        entrant.demandClass().served(entrant.arrival());
        propose(entrant, operator, proposals);
    }

    private void matchAll(List<Proposal> proposals) {
        Meeting meeting = meeting();
        if (meeting.isOfOneClass()) {
            serve(meeting.classes().getFirst(), proposals);
        } else {
            for (Matching.Pair pair : meeting.match()) {
                propose(pair.entrant(), pair.operator(), proposals);
            }
        }
    }

    /** Whoever may meet now; taken out of the notes. */
    Meeting meeting() {
        Set<Operator> awaited = new LinkedHashSet<>();
        for (Operator operator : freed) {
            for (DemandClass demandClass = operator.fit(0);
                    demandClass != null;
                    demandClass = operator.fit(demandClass.number() + 1)) {
                touch(demandClass);
            }
            if (!operator.awaiting().isEmpty()) {
                awaited.add(operator);
            }
        }
        freed.clear();
        List<DemandClass> candidates = new ArrayList<>(touched);
        touched.clear();
        candidates.forEach(DemandClass::untouch);
        candidates.removeIf(demandClass -> !demandClass.canMatch());
        return new Meeting(candidates, List.copyOf(awaited));
    }

    /** One class, nobody else wants its agents: first in line to first among the free, until either runs out. */
    private void serve(DemandClass demandClass, List<Proposal> proposals) {
        Entrant turn = demandClass.waiting().firstOfAll();
        Operator operator = demandClass.free().firstOfLowest();
        while (turn != null && operator != null) {
            serve(demandClass.chosen(turn), operator, proposals);
            turn = demandClass.waiting().firstOfAll();
            operator = demandClass.free().firstOfLowest();
        }
    }

    private void propose(Entrant entrant, Operator operator, List<Proposal> proposals) {
        entrants.remove(entrant.id());
        wishes.forget(entrant);
        Grounds grounds = entrant.demandClass().groundsFor(entrant, operator, operators.size());
        operator.assume(entrant.demandClass().channel(), policy.agentOrder());
        stand(operator);
        proposals.add(new Proposal(entrant.id(), operator.id(), entrant.stage(), grounds));
    }

    private void wake(long now) {
        while (!wakes.isEmpty() && wakes.peek().due() <= now) {
            Entrant entrant = wakes.poll().entrant();
            if (entrants.get(entrant.id()) == entrant) {
                entrant.leave();
                place(entrant, now);
            }
        }
    }

    private void place(Entrant entrant, long now) {
        wishes.forget(entrant);
        entrant.relax(now);
        wishes.note(entrant);
        seat(entrant);
        long next = entrant.nextChange();
        if (next != Long.MAX_VALUE) {
            wakes.add(new Wake(next, entrant));
        }
    }

    private void seat(Entrant entrant) {
        if (entrant.isHeld()) {
            return;
        }
        DemandClass demandClass = entrant.demandClass();
        Operator host = hostOf(entrant);
        entrant.waitFor(host);
        if (host != null) {
            host.host(entrant);
            if (host.canTake(demandClass)) {
                freed.add(host);
            }
            return;
        }
        demandClass.enter(entrant);
        if (demandClass.canMatch()) {
            touch(demandClass);
        }
    }

    private @Nullable Operator hostOf(Entrant entrant) {
        Preference preferred = entrant.preferred();
        Operator operator = preferred == null ? null : operators.get(preferred.agentId());
        return operator != null
                        && operator.isOnDuty()
                        && operator.meets(entrant.demandClass().demand())
                ? operator
                : null;
    }

    private void stand(Operator operator) {
        if (operator.stand()) {
            freed.add(operator);
        }
    }

    private void touch(DemandClass demandClass) {
        if (demandClass.touch()) {
            touched.add(demandClass);
        }
    }

    private static @Nullable Entrant earlier(@Nullable Entrant one, @Nullable Entrant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private Route routeOf(Plan plan) {
        Route route = routes.get(plan);
        if (route == null) {
            List<DemandClass> own = new ArrayList<>();
            for (Stage stage : plan.stages()) {
                own.add(classOf(stage.demand()));
            }
            route = new Route(plan.stages(), own);
            routes.put(plan, route);
        }
        return route;
    }

    private DemandClass classOf(Demand demand) {
        DemandClass known = classes.of(demand);
        if (known != null) {
            return known;
        }
        DemandClass created = classes.add(demand);
        for (Operator operator : operators) {
            if (operator.meets(demand)) {
                operator.leaveLines();
                operator.fitToo(created);
                stand(operator);
            }
        }
        return created;
    }
}
