package io.walletline.routing.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a line holds in a round of matching and another group could take. Few groups ever ask, so it is found out when one
 * does: from the latest held on, looking at nobody twice.
 */
final class Lent {
    private final Group taker;
    private final Group holder;
    private final List<Operator> found = new ArrayList<>();
    private int from;
    private int to;

    Lent(Group taker, Group holder) {
        this.taker = taker;
        this.holder = holder;
        this.from = holder.held().size();
        this.to = from;
    }

    /** Of those whom the holder still holds, the one whom it took last. */
    @Nullable
    Operator latest() {
        List<Operator> held = holder.held();
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

    private void look(Operator operator) {
        if (operator.assignedTo() == holder && taker.canTake(operator)) {
            found.add(operator);
        }
    }
}
