package io.walletline.routing.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Contacts that are interchangeable in one round of matching: a demand class, or one contact that not everybody may take
 * who fits its class, since somebody let it pass or it waits for somebody.
 */
final class Group {
    private final DemandClass demandClass;
    private final @Nullable Entrant only;
    private final List<Entrant> matched = new ArrayList<>();
    private final List<Operator> agents = new ArrayList<>();
    /** By number of the line that holds them: agents, some of whom may be held by others by now. */
    private @Nullable List<Operator>[] heldByLines;

    private final List<Operator> heldBySingles = new ArrayList<>(0);
    private final int number;
    private int paired;
    private boolean closed;

    /** @param number counted from 0 among the groups that are lines; −1 for a single contact */
    @SuppressWarnings({"unchecked", "rawtypes"})
    Group(DemandClass demandClass, @Nullable Entrant only, int number) {
        this.demandClass = demandClass;
        this.only = only;
        this.number = number;
        this.heldByLines = new List[0];
    }

    boolean accepts(Operator operator) {
        return only == null || (only.host() == null ? !only.bars(operator) : only.host() == operator);
    }

    DemandClass demandClass() {
        return demandClass;
    }

    /** By whose order the group has its turn. */
    @Nullable
    Entrant turn() {
        if (only == null) {
            return demandClass.waiting().firstOfAll();
        }
        return matched.isEmpty() ? only : null;
    }

    /** Who of the group may be overtaken no more, the first who came. */
    @Nullable
    Entrant overdue() {
        if (only == null) {
            return demandClass.overdue();
        }
        return matched.isEmpty() && demandClass.isOverdue(only) ? only : null;
    }

    /** Takes the next contact out of its line. */
    void take() {
        Entrant next = only == null ? demandClass.chosen() : only;
        if (next == null) {
            throw new IllegalStateException("a group that had its turn has somebody waiting");
        }
        matched.add(next);
        next.leave();
        demandClass.served(next.arrival());
    }

    @Nullable
    Operator bestFree() {
        if (only == null) {
            return demandClass.free().firstOfLowest();
        }
        Operator host = only.host();
        if (host != null) {
            return host.isStanding() && host.canTake(demandClass) ? host : null;
        }
        return demandClass.free().firstOfLowest(this::accepts);
    }

    /** Whether other contacts of its class are groups of their own. */
    boolean sharesItsClass() {
        return demandClass.groups().size() > 1;
    }

    /** The agents it holds at the end of the round. */
    List<Operator> agents() {
        return agents;
    }

    Matching.Pair nextPair() {
        Matching.Pair pair = new Matching.Pair(matched.get(paired), agents.get(paired));
        paired++;
        return pair;
    }

    /** An agent whom another group holds could take one of this group. */
    void couldTake(Operator operator, Group holder) {
        if (holder.number < 0) {
            heldBySingles.add(operator);
            return;
        }
        if (holder.number >= heldByLines.length) {
            heldByLines = Arrays.copyOf(heldByLines, Math.max(holder.number + 1, 2 * heldByLines.length));
        }
        List<Operator> held = heldByLines[holder.number];
        if (held == null) {
            held = new ArrayList<>();
            heldByLines[holder.number] = held;
        }
        held.add(operator);
    }

    /** Agents who could take one of this group: all whom single contacts hold, and one of each line that holds any. */
    List<Operator> oneOfEach(List<Group> lines) {
        List<Operator> found = new ArrayList<>(heldBySingles);
        found.removeIf(operator -> operator.assignedTo() == null);
        for (int i = 0; i < heldByLines.length && i < lines.size(); i++) {
            List<Operator> held = heldByLines[i];
            while (held != null && !held.isEmpty() && held.getLast().assignedTo() != lines.get(i)) {
                held.removeLast();
            }
            if (held != null && !held.isEmpty()) {
                found.add(held.getLast());
            }
        }
        return found;
    }

    boolean isClosed() {
        return closed;
    }

    /** Nobody can be found for this group any more in this round. */
    void close() {
        closed = true;
    }
}
