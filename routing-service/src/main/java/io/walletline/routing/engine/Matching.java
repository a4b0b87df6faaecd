package io.walletline.routing.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    record Pair(Entrant entrant, Operator operator) {}

    private record Step(Operator operator, Group towards) {}

    /** The last group takes the free agent, and along the steps each gives one of its own to the group before. */
    private record Path(Map<Group, Step> steps, Group last, Operator free) {}

    private final Map<DemandClass, List<Group>> groups = new LinkedHashMap<>();
    private final List<Group> lines = new ArrayList<>();
    private final List<Group> turnsTaken = new ArrayList<>();
    private final List<Operator> assigned = new ArrayList<>();

    /** @param awaited agents for whom somebody waits */
    Matching(List<DemandClass> classes, List<Operator> awaited) {
        for (DemandClass demandClass : classes) {
            if (demandClass.waiting().live() > 0) {
                Group line = new Group(demandClass, null);
                lines.add(line);
                add(line);
            }
            for (Entrant entrant : demandClass.barred()) {
                add(new Group(demandClass, entrant));
            }
        }
        for (Operator operator : awaited) {
            for (Entrant entrant : operator.awaiting()) {
                if (operator.canTake(entrant.demandClass())) {
                    add(new Group(entrant.demandClass(), entrant));
                }
            }
        }
        groups.forEach(DemandClass::group);
    }

    private void add(Group group) {
        groups.computeIfAbsent(group.demandClass(), demandClass -> new ArrayList<>())
                .add(group);
    }

    /** At most one contact for each agent; takes the pairs out of all lines. */
    List<Pair> solve() {
        PriorityQueue<Turn> turns = new PriorityQueue<>();
        groups.values().forEach(own -> own.forEach(group -> queueTurn(turns, group)));
        while (!turns.isEmpty()) {
            take(turns, turns.poll());
        }
        groups.keySet().forEach(demandClass -> demandClass.group(List.of()));
        return pairs();
    }

    private void take(PriorityQueue<Turn> turns, Turn turn) {
        Group group = turn.group();
        if (group.sharesItsClass() && turn.first() != group.turn()) {
            queueTurn(turns, group); // another turn of the class has served the first of this group
            return;
        }
        Path path = group.isClosed() ? null : findAgent(group);
        Group before = goingBefore(group);
        while (path != null && before != group) {
            Path other = findAgent(before);
            Entrant itsTurn = before.turn();
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

    /** Who is served in the turn of this group: those of its class who may be overtaken no more, the first who came. */
    private static Group goingBefore(Group group) {
        if (!group.sharesItsClass()) {
            return group;
        }
        Group going = group;
        Entrant first = group.overdue();
        for (Group other : group.demandClass().groups()) {
            Entrant overdue = other.isClosed() ? null : other.overdue();
            if (overdue != null && (first == null || overdue.cameBefore(first))) {
                first = overdue;
                going = other;
            }
        }
        return going;
    }

    private void serve(Group first, Entrant turn, Path path) {
        Group group = path.last();
        while (group != first) {
            Step step = path.steps().get(group);
            hold(step.towards(), step.operator());
            group = step.towards();
        }
        assigned.add(path.free());
        hold(path.last(), path.free());
        path.free().leaveLines();
        first.take(turn);
        turnsTaken.add(first);
    }

    private static void hold(Group holder, Operator operator) {
        holder.hold(operator);
        if (holder.isLine()) {
            return; // who could take one of a line is found out when somebody asks
        }
        for (DemandClass demandClass = operator.fit(0);
                demandClass != null;
                demandClass = operator.fit(demandClass.number() + 1)) {
            for (Group other : demandClass.groups()) {
                if (other != holder && other.canTake(operator)) {
                    other.couldTake(operator);
                }
            }
        }
    }

    private static void queueTurn(PriorityQueue<Turn> turns, Group group) {
        Entrant first = group.turn();
        if (first != null) {
            turns.add(new Turn(first.order(), first, group));
        }
    }

    /** Null if nobody can be found: then the group is closed, with all groups that were asked on the way. */
    private @Nullable Path findAgent(Group wanting) {
        Operator own = wanting.bestFree();
        if (own != null) {
            return new Path(Map.of(), wanting, own);
        }
        Map<Group, Step> seen = new HashMap<>();
        Deque<Group> frontier = new ArrayDeque<>(List.of(wanting));
        while (!frontier.isEmpty()) {
            Group group = frontier.poll();
            for (Operator operator : group.oneOfEach(lines)) {
                Group holder = holderOf(operator);
                if (holder != wanting && !holder.isClosed() && !seen.containsKey(holder)) {
                    seen.put(holder, new Step(operator, group));
                    Operator free = holder.bestFree();
                    if (free != null) {
                        return new Path(seen, holder, free);
                    }
                    frontier.add(holder);
                }
            }
        }
        wanting.close();
        seen.keySet().forEach(Group::close);
        return null;
    }

    /** Contacts in the order in which they were taken, each with an agent of its group. */
    private List<Pair> pairs() {
        for (Operator operator : assigned) {
            holderOf(operator).agents().add(operator);
            operator.assignTo(null);
        }
        List<Pair> pairs = new ArrayList<>(turnsTaken.size());
        for (Group group : turnsTaken) {
            pairs.add(group.nextPair());
        }
        return pairs;
    }

    @SuppressWarnings("NullAway") // everybody in a list of this round has been assigned
    private static Group holderOf(Operator operator) {
        return operator.assignedTo();
    }

    private static int inOrder(Entrant one, Entrant other) {
        return one == other ? 0 : one.isBefore(other) ? -1 : 1;
    }

    private record Turn(long order, Entrant first, Group group) implements Comparable<Turn> {
        @Override
        public int compareTo(Turn other) {
            return order != other.order ? Long.compare(order, other.order) : inOrder(first, other.first);
        }
    }
}
