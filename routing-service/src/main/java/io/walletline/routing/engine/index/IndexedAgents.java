package io.walletline.routing.engine.index;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agents by id, in the order of their coming; none is ever removed. An open hash table of the agents themselves:
 * looking one up touches one slot and the agent, and seldom anything else. At most four fifths full, so that more of it
 * stays in the cache.
 */
public final class IndexedAgents implements Iterable<IndexedAgent> {

    private static final int SMALLEST = 64;

    private final List<IndexedAgent> all = new ArrayList<>();
    private @Nullable IndexedAgent[] slots = new @Nullable IndexedAgent[SMALLEST];
    /** A few more bits of each slot's hash, so that hardly any other agent is looked at on the way; 0 = empty. */
    private byte[] marks = new byte[SMALLEST];

    public int size() {
        return all.size();
    }

    @Nullable
    public IndexedAgent get(String id) {
        var key = AgentKey.of(id);
        var mask = slots.length - 1;
        var mark = markOf(key);
        for (int slot = key.hash() & mask; marks[slot] != 0; slot = (slot + 1) & mask) {
            var there = marks[slot] == mark ? slots[slot] : null;
            if (there != null && there.is(key)) {
                return there;
            }
        }
        return null;
    }

    /** There must be none of this id. */
    public void add(IndexedAgent agent) {
        all.add(agent);
        if (5 * all.size() > 4 * slots.length) {
            slots = new @Nullable IndexedAgent[2 * slots.length];
            marks = new byte[slots.length];
            all.forEach(this::insert);
        } else {
            insert(agent);
        }
    }

    private void insert(IndexedAgent agent) {
        var mask = slots.length - 1;
        var key = AgentKey.of(agent.id());
        var slot = key.hash() & mask;
        while (marks[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = agent;
        marks[slot] = markOf(key);
    }

    private static byte markOf(AgentKey key) {
        return (byte) (key.hash() >>> 24 | 1);
    }

    @Override
    public Iterator<IndexedAgent> iterator() {
        return all.iterator();
    }
}
