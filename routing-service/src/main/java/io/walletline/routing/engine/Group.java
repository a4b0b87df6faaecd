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
    private final List<Operator> assignable = new ArrayList<>();
    private int paired;
    private boolean closed;

    Group(DemandClass demandClass, @Nullable Entrant only) {
        this.demandClass = demandClass;
        this.only = only;
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

    /** The next of those who have an agent now, in the order of the line, that has not been paired with its own yet. */
    Entrant nextMatched() {
        return matched.get(paired++);
    }

    /** Agents given a contact in this round, of this group or another, who could take one of this group. */
    List<Operator> assignable() {
        return assignable;
    }

    boolean isClosed() {
        return closed;
    }

    /** Nobody can be found for this group any more in this round. */
    void close() {
        closed = true;
    }
}
