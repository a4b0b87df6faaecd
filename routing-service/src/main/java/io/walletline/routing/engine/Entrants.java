package io.walletline.routing.engine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The waiting contacts by id: an open hash table of the entrants themselves, so that looking one up touches one slot and the
 * entrant, and no key or node beside it. Robin Hood hashing (P. Celis, 1986): entries stand in order of where they belong,
 * so that a removal moves few of those behind it.
 */
final class Entrants {
    private static final int SMALLEST = 64;

    private @Nullable Entrant[] slots = new @Nullable Entrant[SMALLEST];
    private int[] hashes = new int[SMALLEST];
    private int size;

    int size() {
        return size;
    }

    @Nullable
    Entrant get(UUID id) {
        int slot = slotOf(id);
        return slot < 0 ? null : slots[slot];
    }

    /** There must be none of this id. */
    void add(Entrant entrant) {
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        size++;
        insert(entrant, hash(entrant.high(), entrant.low()));
    }

    @Nullable
    Entrant remove(UUID id) {
        int slot = slotOf(id);
        if (slot < 0) {
            return null;
        }
        Entrant found = slots[slot];
        int mask = slots.length - 1;
        int next = (slot + 1) & mask;
        while (slots[next] != null && distance(next) > 0) {
            slots[slot] = slots[next];
            hashes[slot] = hashes[next];
            slot = next;
            next = (next + 1) & mask;
        }
        slots[slot] = null;
        size--;
        return found;
    }

    private int slotOf(UUID id) {
        int hash = hash(id.getMostSignificantBits(), id.getLeastSignificantBits());
        int mask = slots.length - 1;
        int slot = hash & mask;
        for (int away = 0; ; away++) {
            Entrant entrant = slots[slot];
            if (entrant == null || distance(slot) < away) {
                return -1;
            }
            if (hashes[slot] == hash && entrant.is(id)) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    private void insert(Entrant added, int hash) {
        Entrant entrant = added;
        int own = hash;
        int mask = slots.length - 1;
        int slot = own & mask;
        int away = 0;
        Entrant there = slots[slot];
        while (there != null) {
            int itsDistance = distance(slot);
            if (itsDistance < away) {
                int its = hashes[slot];
                slots[slot] = entrant;
                hashes[slot] = own;
                entrant = there;
                own = its;
                away = itsDistance;
            }
            slot = (slot + 1) & mask;
            away++;
            there = slots[slot];
        }
        slots[slot] = entrant;
        hashes[slot] = own;
    }

    private int distance(int slot) {
        return (slot - hashes[slot]) & (slots.length - 1);
    }

    private void grow() {
        @Nullable Entrant[] old = slots;
        int[] oldHashes = hashes;
        slots = new @Nullable Entrant[2 * old.length];
        hashes = new int[2 * old.length];
        for (int i = 0; i < old.length; i++) {
            Entrant entrant = old[i];
            if (entrant != null) {
                insert(entrant, oldHashes[i]);
            }
        }
    }

    /** Ids that were made one after the other stay neighbours, as those who wait longest are looked up together. */
    private static int hash(long high, long low) {
        long mixed = high ^ low;
        return (int) (mixed ^ (mixed >>> 32));
    }
}
