package io.walletline.routing.engine.matching;

import io.walletline.routing.engine.index.DemandClass;
import io.walletline.routing.engine.index.IndexedAgent;
import io.walletline.routing.engine.index.IndexedContact;
import io.walletline.routing.engine.index.MatchGroup;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The best matching of waiting contacts and free agents when several of both meet at once. The sets of contacts that can
 * be served together form a transversal matroid (Edmonds and Fulkerson 1965), so going through the contacts in order and
 * keeping each one for which an augmenting path exists serves the greatest number, and among those the first in order.
 * Paths are searched over groups instead of contacts, and a group from which no free agent is reached is dropped with all
 * that was seen on the way (Kuhn 1955, Hungarian trees): so at most one search for each group fails.
 */
final class Matching {

    private record Step(IndexedAgent agent, MatchGroup towards) {}

    /** The last group takes the free agent, and along the steps each gives one of its own to the group before. */
    private record Path(Map<MatchGroup, Step> steps, MatchGroup last, IndexedAgent free) {}

    private final Map<DemandClass, List<MatchGroup>> groups = new LinkedHashMap<>();
    private final List<MatchGroup> lines = new ArrayList<>();
    private final List<MatchGroup> turnsTaken = new ArrayList<>();
    private final List<IndexedAgent> assigned = new ArrayList<>();

    /** @param awaited agents for whom a contact waits */
    Matching(List<DemandClass> classes, List<IndexedAgent> awaited) {
        for (var demandClass : classes) {
            if (demandClass.waiting().live() > 0) {
                var line = new MatchGroup(demandClass, null);
                lines.add(line);
                add(line);
            }
            for (var contact : demandClass.barred()) {
                add(new MatchGroup(demandClass, contact));
            }
        }
        for (var agent : awaited) {
            for (var contact : agent.awaiting()) {
                if (agent.canTake(contact.demandClass())) {
                    add(new MatchGroup(contact.demandClass(), contact));
                }
            }
        }
        groups.forEach(DemandClass::group);
    }

    private void add(MatchGroup group) {
        groups.computeIfAbsent(group.demandClass(), demandClass -> new ArrayList<>())
                .add(group);
    }

    /** At most one contact for each agent; takes the pairs out of all lines. */
    List<MatchGroup.Pair> solve() {
        var turns = new PriorityQueue<Turn>();
        groups.values().forEach(own -> own.forEach(group -> queueTurn(turns, group)));
        while (!turns.isEmpty()) {
            take(turns, turns.poll());
        }
        groups.keySet().forEach(demandClass -> demandClass.group(List.of()));
        return pairs();
    }

    private void take(PriorityQueue<Turn> turns, Turn turn) {
        var group = turn.group();
        if (group.sharesItsClass() && turn.first() != group.turn()) {
            queueTurn(turns, group); // another turn of the class has served the first of this group
            return;
        }
        var path = group.isClosed() ? null : findAgent(group);
        var before = goingBefore(group);
        while (path != null && before != group) {
            var other = findAgent(before);
            var itsTurn = before.turn();
            if (other != null && itsTurn != null) {
                serve(before, itsTurn, other);
                turns.add(turn);
                return;
            }
            before = goingBefore(group); // the one before is closed now
        }
        if (path != null) {
            serve(group, turn.first(), path);
            queueTurn(turns, group);
        }
    }

    /** The group that is served in this turn: the one of the same class with the first contact that may be overtaken no more. */
    private static MatchGroup goingBefore(MatchGroup group) {
        if (!group.sharesItsClass()) {
            return group;
        }
        var going = group;
        var first = group.overdue();
        for (var other : group.demandClass().groups()) {
            var overdue = other.isClosed() ? null : other.overdue();
            if (overdue != null && (first == null || overdue.cameBefore(first))) {
                first = overdue;
                going = other;
            }
        }
        return going;
    }

    private void serve(MatchGroup first, IndexedContact turn, Path path) {
        var group = path.last();
        while (group != first) {
            var step = Objects.requireNonNull(path.steps().get(group), "each group of a path has a step");
            hold(step.towards(), step.agent());
            group = step.towards();
        }
        assigned.add(path.free());
        hold(path.last(), path.free());
        path.free().leaveLines();
        first.take(turn);
        turnsTaken.add(first);
    }

    private static void hold(MatchGroup holder, IndexedAgent agent) {
        holder.hold(agent);
        if (holder.isLine()) {
            return; // borrowers of a line look for its agents themselves
        }
        for (var fitting = agent.fit(0); fitting != null; fitting = agent.fit(fitting.number() + 1)) {
            for (var other : fitting.groups()) {
                if (other != holder && other.canTake(agent)) {
                    other.couldTake(agent);
                }
            }
        }
    }

    private static void queueTurn(PriorityQueue<Turn> turns, MatchGroup group) {
        var first = group.turn();
        if (first != null) {
            turns.add(new Turn(first.order(), first, group));
        }
    }

    /** Null if no agent can be found: then the group is closed, with all groups that were asked on the way. */
    private @Nullable Path findAgent(MatchGroup wanting) {
        var own = wanting.bestFree();
        if (own != null) {
            return new Path(Map.of(), wanting, own);
        }
        var seen = new HashMap<MatchGroup, Step>();
        var frontier = new ArrayDeque<MatchGroup>(List.of(wanting));
        while (!frontier.isEmpty()) {
            var group = frontier.poll();
            for (var agent : group.oneOfEach(lines)) {
                var holder = holderOf(agent);
                if (holder != wanting && !holder.isClosed() && !seen.containsKey(holder)) {
                    seen.put(holder, new Step(agent, group));
                    var free = holder.bestFree();
                    if (free != null) {
                        return new Path(seen, holder, free);
                    }
                    frontier.add(holder);
                }
            }
        }
        wanting.close();
        seen.keySet().forEach(MatchGroup::close);
        return null;
    }

    /** Contacts in the order in which they were taken, each with an agent of its group. */
    private List<MatchGroup.Pair> pairs() {
        for (var agent : assigned) {
            holderOf(agent).agents().add(agent);
            agent.assignTo(null);
        }
        var pairs = new ArrayList<MatchGroup.Pair>(turnsTaken.size());
        for (var group : turnsTaken) {
            pairs.add(group.nextPair());
        }
        return pairs;
    }

    private static MatchGroup holderOf(IndexedAgent agent) {
        return Objects.requireNonNull(agent.assignedTo(), "each agent in a list of this round is assigned");
    }

    private static int inOrder(IndexedContact one, IndexedContact other) {
        return one == other ? 0 : one.isBefore(other) ? -1 : 1;
    }

    private record Turn(long order, IndexedContact first, MatchGroup group) implements Comparable<Turn> {

        @Override
        public int compareTo(Turn other) {
            return order != other.order ? Long.compare(order, other.order) : inOrder(first, other.first);
        }
    }
}
