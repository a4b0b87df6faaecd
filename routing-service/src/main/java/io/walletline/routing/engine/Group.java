package io.walletline.routing.engine;

import java.util.ArrayList;
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
    private final List<Operator> held = new ArrayList<>();
    private @Nullable Lent[] lentByLines = {};
    private final List<Operator> heldBySingles = new ArrayList<>(0);
    private int paired;
    private boolean closed;

    /** @param only the single contact that it is; null for a line */
    Group(DemandClass demandClass, @Nullable Entrant only) {
        this.demandClass = demandClass;
        this.only = only;
    }

    boolean accepts(Operator operator) {
        return only == null || (only.host() == null ? !only.bars(operator) : only.host() == operator);
    }

    boolean canTake(Operator operator) {
        return operator.canTake(demandClass) && operator.fits(demandClass) && accepts(operator);
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
    void take(Entrant turn) {
        Entrant next = only == null ? demandClass.chosen(turn) : only;
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

    boolean isLine() {
        return only == null;
    }

    /** All whom it has held in this round, the latest last; some may be held by others by now. */
    List<Operator> held() {
        return held;
    }

    void hold(Operator operator) {
        held.add(operator);
        operator.assignTo(this);
    }

    /** An agent whom a single contact holds could take one of this group. */
    void couldTake(Operator operator) {
        heldBySingles.add(operator);
    }

    /** Agents who could take one of this group: all whom single contacts hold, and one of each line that holds any. */
    List<Operator> oneOfEach(List<Group> lines) {
        List<Operator> found = new ArrayList<>(heldBySingles);
        found.removeIf(operator -> operator.assignedTo() == null);
        if (lentByLines.length == 0) {
            lentByLines = lines.stream().map(line -> new Lent(this, line)).toArray(Lent[]::new);
        }
        for (int i = 0; i < lines.size(); i++) {
            Operator lent = lines.get(i) == this ? null : lentByLines[i].latest();
            if (lent != null) {
                found.add(lent);
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
