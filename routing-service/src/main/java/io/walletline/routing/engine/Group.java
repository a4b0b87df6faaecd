package io.walletline.routing.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contacts that are interchangeable in one round of matching: a demand class, or one contact that somebody let pass. */
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

    DemandClass demandClass() {
        return demandClass;
    }

    boolean accepts(Operator operator) {
        return only == null || !only.bars(operator);
    }

    @Nullable
    Entrant head() {
        if (only != null) {
            return matched.isEmpty() ? only : null;
        }
        return demandClass.waiting().firstOfAll();
    }

    @Nullable
    Operator bestFree() {
        return only == null
                ? demandClass.free().firstOfLowest()
                : demandClass.free().firstOfLowest(this::accepts);
    }

    /** The contacts that have an agent now, in the order of the line. */
    List<Entrant> matched() {
        return matched;
    }

    /** The next of them that has not been paired with its agent yet. */
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
