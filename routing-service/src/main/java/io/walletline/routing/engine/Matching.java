package io.walletline.routing.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
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

    private record Step(@Nullable Operator operator, Group towards) {}

    private final List<DemandClass> classes;
    private final List<Group> groups = new ArrayList<>();
    private final List<Operator> assigned = new ArrayList<>();

    Matching(List<DemandClass> classes) {
        this.classes = classes;
        for (DemandClass demandClass : classes) {
            List<Group> own = new ArrayList<>();
            if (demandClass.waiting().live() > 0) {
                own.add(new Group(demandClass, null));
            }
            for (Entrant entrant : demandClass.barred()) {
                own.add(new Group(demandClass, entrant));
            }
            demandClass.group(own);
            groups.addAll(own);
        }
    }

    /** At most one contact for each agent; takes the pairs out of all lines. */
    List<Pair> solve() {
        PriorityQueue<Turn> turns = new PriorityQueue<>();
        for (Group group : groups) {
            queueTurn(turns, group);
        }
        while (!turns.isEmpty()) {
            Turn turn = turns.poll();
            Group group = turn.group();
            if (!group.isClosed() && findAgent(group)) {
                group.matched().add(turn.head());
                group.demandClass().leave(turn.head());
                queueTurn(turns, group);
            }
        }
        classes.forEach(demandClass -> demandClass.group(List.of()));
        return pairs();
    }

    private static void queueTurn(PriorityQueue<Turn> turns, Group group) {
        Entrant head = group.head();
        if (head != null) {
            turns.add(new Turn(head, group));
        }
    }

    private boolean findAgent(Group wanting) {
        Operator free = wanting.bestFree();
        if (free != null) {
            assign(free, wanting);
            return true;
        }
        return augment(wanting);
    }

    private boolean augment(Group wanting) {
        Map<Group, Step> seen = new HashMap<>();
        Deque<Group> frontier = new ArrayDeque<>(List.of(wanting));
        seen.put(wanting, new Step(null, wanting));
        while (!frontier.isEmpty()) {
            Group group = frontier.poll();
            for (Operator operator : group.assignable()) {
                Group holder = holderOf(operator);
                if (holder.isClosed() || seen.containsKey(holder)) {
                    continue;
                }
                seen.put(holder, new Step(operator, group));
                Operator free = holder.bestFree();
                if (free != null) {
                    shift(seen, holder, wanting);
                    assign(free, holder);
                    return true;
                }
                frontier.add(holder);
            }
        }
        seen.keySet().forEach(Group::close);
        return false;
    }

    /** Moves one agent along each step of the path, so that the last group lacks one and the first has one more. */
    private static void shift(Map<Group, Step> seen, Group last, Group first) {
        Group group = last;
        while (group != first) {
            Step step = seen.get(group);
            step.operator().assignTo(step.towards());
            group = step.towards();
        }
    }

    private void assign(Operator operator, Group group) {
        operator.assignTo(group);
        assigned.add(operator);
        for (DemandClass demandClass : operator.fits()) {
            if (operator.canTake(demandClass)) {
                for (Group other : demandClass.groups()) {
                    if (other.accepts(operator)) {
                        other.assignable().add(operator);
                    }
                }
            }
        }
        operator.leaveLines();
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>(assigned.size());
        for (Operator operator : assigned) {
            pairs.add(new Pair(holderOf(operator).nextMatched(), operator));
            operator.assignTo(null);
        }
        pairs.sort(Comparator.comparing(Pair::entrant, Matching::inOrder));
        return pairs;
    }

    @SuppressWarnings("NullAway") // everybody in a list of this round has been assigned
    private static Group holderOf(Operator operator) {
        return operator.assignedTo();
    }

    private static int inOrder(Entrant one, Entrant other) {
        return one == other ? 0 : one.isBefore(other) ? -1 : 1;
    }

    private record Turn(Entrant head, Group group) implements Comparable<Turn> {
        @Override
        public int compareTo(Turn other) {
            return inOrder(head, other.head);
        }
    }
}
