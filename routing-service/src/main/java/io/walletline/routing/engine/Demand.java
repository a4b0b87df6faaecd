package io.walletline.routing.engine;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a contact asks for: a channel and, for each required skill, the least level. Contacts with equal demands are
 * interchangeable and share a demand class.
 */
public record Demand(Channel channel, SortedMap<String, Integer> requires) {
    public Demand {
        requires = Collections.unmodifiableSortedMap(new TreeMap<>(requires));
    }

    public static Demand of(Channel channel, Map<String, Integer> requires) {
        return new Demand(channel, new TreeMap<>(requires));
    }

    /** Whether an agent with these levels may take it; a skill not held counts as level 0. */
    public boolean isMetBy(Map<String, Integer> levels) {
        for (Map.Entry<String, Integer> need : requires.entrySet()) {
            if (levels.getOrDefault(need.getKey(), 0) < need.getValue()) {
                return false;
            }
        }
        return true;
    }

    /** Whether everybody who meets the other demand meets this one too. */
    public boolean isNoStricterThan(Demand other) {
        return channel == other.channel && isMetBy(other.requires);
    }
}
