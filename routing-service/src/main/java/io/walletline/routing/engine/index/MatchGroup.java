package io.walletline.routing.engine.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Contacts that are interchangeable in one round of matching: the line of a demand class, or a single contact that not every
 * fitting agent may take, since one let it pass or it waits for one.
 */
public final class MatchGroup {

    /** A contact and the agent before whom it is put. */
    public record Pair(IndexedContact contact, IndexedAgent agent) {}

    private final DemandClass demandClass;
    private final @Nullable IndexedContact only;
    private final List<IndexedContact> matched = new ArrayList<>();
    private final List<IndexedAgent> agents = new ArrayList<>();
    private final List<IndexedAgent> held = new ArrayList<>();
    private @Nullable BorrowableAgents[] lentByLines = {};
    private final List<IndexedAgent> heldBySingles = new ArrayList<>(0);
    private int paired;
    private boolean closed;

    /** @param only the single contact that it is; null for a line */
    public MatchGroup(DemandClass demandClass, @Nullable IndexedContact only) {
        this.demandClass = demandClass;
        this.only = only;
    }

    boolean accepts(IndexedAgent agent) {
        return only == null || (only.host() == null ? !only.bars(agent) : only.host() == agent);
    }

    public boolean canTake(IndexedAgent agent) {
        return agent.canTake(demandClass) && agent.fits(demandClass) && accepts(agent);
    }

    public DemandClass demandClass() {
        return demandClass;
    }

    /** The contact by whose order the group has its turn. */
    @Nullable
    public IndexedContact turn() {
        if (only == null) {
            return demandClass.waiting().firstOfAll();
        }
        return matched.isEmpty() ? only : null;
    }

    /** The first contact of the group that may be overtaken no more. */
    @Nullable
    public IndexedContact overdue() {
        if (only == null) {
            return demandClass.overdue();
        }
        return matched.isEmpty() && demandClass.isOverdue(only) ? only : null;
    }

    /** Takes the next contact out of its line. */
    public void take(IndexedContact turn) {
        var next = only == null ? demandClass.chosen(turn) : only;
        matched.add(next);
        next.leave();
        demandClass.served(next.arrival());
    }

    @Nullable
    public IndexedAgent bestFree() {
        if (only == null) {
            return demandClass.free().firstOfLowest();
        }
        var host = only.host();
        if (host != null) {
            return host.isStanding() && host.canTake(demandClass) ? host : null;
        }
        return demandClass.free().firstOfLowest(this::accepts);
    }

    /** Whether other contacts of its class are groups of their own. */
    public boolean sharesItsClass() {
        return demandClass.groups().size() > 1;
    }

    /** The agents of the group at the end of the round. */
    public List<IndexedAgent> agents() {
        return agents;
    }

    public Pair nextPair() {
        var pair = new Pair(matched.get(paired), agents.get(paired));
        paired++;
        return pair;
    }

    public boolean isLine() {
        return only == null;
    }

    /** All agents that it has held in this round, the latest last; some may be held by others by now. */
    List<IndexedAgent> held() {
        return held;
    }

    public void hold(IndexedAgent agent) {
        held.add(agent);
        agent.assignTo(this);
    }

    /** Notes an agent, held by a single contact, who could take one of this group. */
    public void couldTake(IndexedAgent agent) {
        heldBySingles.add(agent);
    }

    /** Agents who could take one of this group: all that single contacts hold, and one of each line that holds any. */
    public List<IndexedAgent> oneOfEach(List<MatchGroup> lines) {
        var found = new ArrayList<IndexedAgent>(heldBySingles);
        found.removeIf(agent -> agent.assignedTo() == null);
        if (lentByLines.length == 0) {
            lentByLines =
                    lines.stream().map(line -> new BorrowableAgents(this, line)).toArray(BorrowableAgents[]::new);
        }
        for (int i = 0; i < lines.size(); i++) {
            var lent = lines.get(i) == this ? null : lentByLines[i].latest();
            if (lent != null) {
                found.add(lent);
            }
        }
        return found;
    }

    public boolean isClosed() {
        return closed;
    }

    /** Marks that no agent can be found for this group any more in this round. */
    public void close() {
        closed = true;
    }
}
