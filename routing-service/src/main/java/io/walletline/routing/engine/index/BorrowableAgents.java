package io.walletline.routing.engine.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agents of a line that another group could take in a round of matching. Few groups ever ask, so they are looked for
 * on demand: from the latest held on, each agent once.
 */
final class BorrowableAgents {

    private final MatchGroup taker;
    private final MatchGroup holder;
    private final List<IndexedAgent> found = new ArrayList<>();
    private int from;
    private int to;

    BorrowableAgents(MatchGroup taker, MatchGroup holder) {
        this.taker = taker;
        this.holder = holder;
        this.from = holder.held().size();
        this.to = from;
    }

    /** The borrowable agent that the holder took last; null if there is none. */
    @Nullable
    IndexedAgent latest() {
        var held = holder.held();
        for (; to < held.size(); to++) {
            look(held.get(to));
        }
        while (!found.isEmpty() && found.getLast().assignedTo() != holder) {
            found.removeLast();
        }
        while (found.isEmpty() && from > 0) {
            from--;
            look(held.get(from));
        }
        return found.isEmpty() ? null : found.getLast();
    }

    private void look(IndexedAgent agent) {
        if (agent.assignedTo() == holder && taker.canTake(agent)) {
            found.add(agent);
        }
    }
}
