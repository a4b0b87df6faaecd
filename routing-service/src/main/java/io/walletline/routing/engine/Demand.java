package io.walletline.routing.engine;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The demand of a contact: a channel, an agent of one of the pools and, for each required skill, the least level. Contacts
 * with equal demands are interchangeable and share a demand class.
 */
public record Demand(Channel channel, SortedSet<String> pools, SortedMap<String, Integer> requires) {

    /** The pool of agents and queues without another one. */
    public static final String MAIN_POOL = "main";

    public Demand {
        if (pools.isEmpty()) {
            throw new IllegalArgumentException("a demand that no pool may meet");
        }
        pools = Collections.unmodifiableSortedSet(new TreeSet<>(pools));
        requires = Collections.unmodifiableSortedMap(new TreeMap<>(requires));
    }

    public static Demand of(Channel channel, Set<String> pools, Map<String, Integer> requires) {
        return new Demand(channel, new TreeSet<>(pools), new TreeMap<>(requires));
    }

    /** In the main pool. */
    public static Demand of(Channel channel, Map<String, Integer> requires) {
        return of(channel, Set.of(MAIN_POOL), requires);
    }

    /** Whether an agent of this pool with these levels may take it; a skill not held counts as level 0. */
    public boolean isMetBy(String pool, Map<String, Integer> levels) {
        return pools.contains(pool) && isMetBy(levels);
    }

    /** Whether everybody who meets the other demand meets this one too. */
    public boolean isNoStricterThan(Demand other) {
        return channel == other.channel && pools.containsAll(other.pools) && isMetBy(other.requires);
    }

    private boolean isMetBy(Map<String, Integer> levels) {
        for (var need : requires.entrySet()) {
            if (levels.getOrDefault(need.getKey(), 0) < need.getValue()) {
                return false;
            }
        }
        return true;
    }
}
