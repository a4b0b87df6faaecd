package io.walletline.routing.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agents by id, in the order in which they came; nobody is ever removed. An open hash table of the operators themselves,
 * at most a quarter full: looking one up touches one slot and the operator, and seldom anything else.
 */
final class Operators implements Iterable<Operator> {
    private static final int SMALLEST = 64;

    private final List<Operator> all = new ArrayList<>();
    private @Nullable Operator[] slots = new @Nullable Operator[SMALLEST];

    int size() {
        return all.size();
    }

    @Nullable
    Operator get(String id) {
        Key key = Key.of(id);
        int mask = slots.length - 1;
        int slot = key.hash() & mask;
        Operator there = slots[slot];
        while (there != null && !there.is(key)) {
            slot = (slot + 1) & mask;
            there = slots[slot];
        }
        return there;
    }

    /** There must be none of this id. */
    void add(Operator operator) {
        all.add(operator);
        if (4 * all.size() > slots.length) {
            slots = new @Nullable Operator[2 * slots.length];
            all.forEach(this::insert);
        } else {
            insert(operator);
        }
    }

    private void insert(Operator operator) {
        int mask = slots.length - 1;
        int slot = Key.of(operator.id()).hash() & mask;
        while (slots[slot] != null) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = operator;
    }

    @Override
    public Iterator<Operator> iterator() {
        return all.iterator();
    }
}
