package io.walletline.routing.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The pools that one instance should hold: those that it has, no more than its share, and as many of the free ones as its
 * share allows. If all instances follow this, every pool is held by one of them after two rounds, and no two differ by
 * more than one.
 */
final class PoolShare {

    /** @param holder null = nobody, or somebody whose time has run out */
    record Lease(String pool, @Nullable String holder) {}

    private PoolShare() {}

    /**
     * The pools to hold from now on, in order of name.
     *
     * @param alive number of instances that share the pools, this one included
     * @param rank of this instance among them by name, from 0: the first ones take the pools that do not divide
     */
    static List<String> of(List<Lease> leases, String me, int alive, int rank) {
        var share = leases.size() / alive + (rank < leases.size() % alive ? 1 : 0);
        var mine = new TreeSet<String>();
        var free = new TreeSet<String>();
        for (var lease : leases) {
            if (me.equals(lease.holder())) {
                mine.add(lease.pool());
            } else if (lease.holder() == null) {
                free.add(lease.pool());
            }
        }
        while (mine.size() > share) {
            mine.pollLast();
        }
        while (mine.size() < share && !free.isEmpty()) {
            mine.add(free.pollFirst());
        }
        return new ArrayList<>(mine);
    }
}
