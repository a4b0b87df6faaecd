package io.walletline.routing.engine.index;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The waiting contacts by id: an open hash table of the contacts themselves, so that looking one up touches one slot and the
 * contact, and no key or node beside it. Robin Hood hashing (P. Celis, 1986): entries stand in order of where they belong,
 * so that a removal moves few of those behind it.
 */
public final class IndexedContacts {

    private static final int SMALLEST = 64;

    private @Nullable IndexedContact[] slots = new @Nullable IndexedContact[SMALLEST];
    private int[] hashes = new int[SMALLEST];
    private int size;

    public int size() {
        return size;
    }

    @Nullable
    public IndexedContact get(UUID id) {
        var slot = slotOf(id);
        return slot < 0 ? null : slots[slot];
    }

    /** There must be none of this id. */
    public void add(IndexedContact contact) {
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        size++;
        insert(contact, hash(contact.high(), contact.low()));
    }

    @Nullable
    public IndexedContact remove(UUID id) {
        var slot = slotOf(id);
        if (slot < 0) {
            return null;
        }
        var found = slots[slot];
        var mask = slots.length - 1;
        var next = (slot + 1) & mask;
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
        var hash = hash(id.getMostSignificantBits(), id.getLeastSignificantBits());
        var mask = slots.length - 1;
        var slot = hash & mask;
        for (int away = 0; ; away++) {
            var contact = slots[slot];
            if (contact == null || distance(slot) < away) {
                return -1;
            }
            if (hashes[slot] == hash && contact.is(id)) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    private void insert(IndexedContact added, int hash) {
        var contact = added;
        var own = hash;
        var mask = slots.length - 1;
        var slot = own & mask;
        int away = 0;
        var there = slots[slot];
        while (there != null) {
            var itsDistance = distance(slot);
            if (itsDistance < away) {
                var its = hashes[slot];
                slots[slot] = contact;
                hashes[slot] = own;
                contact = there;
                own = its;
                away = itsDistance;
            }
            slot = (slot + 1) & mask;
            away++;
            there = slots[slot];
        }
        slots[slot] = contact;
        hashes[slot] = own;
    }

    private int distance(int slot) {
        return (slot - hashes[slot]) & (slots.length - 1);
    }

    private void grow() {
        @Nullable IndexedContact[] old = slots;
        var oldHashes = hashes;
        slots = new @Nullable IndexedContact[2 * old.length];
        hashes = new int[2 * old.length];
        for (int i = 0; i < old.length; i++) {
            var contact = old[i];
            if (contact != null) {
                insert(contact, oldHashes[i]);
            }
        }
    }

    /** Ids that were made one after the other stay neighbours, as those who wait longest are looked up together. */
    private static int hash(long high, long low) {
        var mixed = high ^ low;
        return (int) (mixed ^ (mixed >>> 32));
    }
}
