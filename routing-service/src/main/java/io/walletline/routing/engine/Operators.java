package io.walletline.routing.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agents by id, in the order in which they came; nobody is ever removed. An open hash table of the operators themselves:
 * looking one up touches one slot and the operator, and seldom anything else. At most four fifths full, so that more of it
 * stays in the cache.
 */
final class Operators implements Iterable<Operator> {
    private static final int SMALLEST = 64;

    private final List<Operator> all = new ArrayList<>();
    private @Nullable Operator[] slots = new @Nullable Operator[SMALLEST];
    /** Of each slot a few more bits of the hash, so that hardly anybody else is looked at on the way; 0 = empty. */
    private byte[] marks = new byte[SMALLEST];

    int size() {
        return all.size();
    }

    @Nullable
    Operator get(String id) {
        Key key = Key.of(id);
        int mask = slots.length - 1;
        byte mark = markOf(key);
        for (int slot = key.hash() & mask; marks[slot] != 0; slot = (slot + 1) & mask) {
            Operator there = marks[slot] == mark ? slots[slot] : null;
            if (there != null && there.is(key)) {
                return there;
            }
        }
        return null;
    }

    /** There must be none of this id. */
    void add(Operator operator) {
        all.add(operator);
        if (5 * all.size() > 4 * slots.length) {
            slots = new @Nullable Operator[2 * slots.length];
            marks = new byte[slots.length];
            all.forEach(this::insert);
        } else {
            insert(operator);
        }
    }

    private void insert(Operator operator) {
        int mask = slots.length - 1;
        Key key = Key.of(operator.id());
        int slot = key.hash() & mask;
        while (marks[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = operator;
        marks[slot] = markOf(key);
    }

    private static byte markOf(Key key) {
        return (byte) (key.hash() >>> 24 | 1);
    }

    @Override
    public Iterator<Operator> iterator() {
        return all.iterator();
    }
}
