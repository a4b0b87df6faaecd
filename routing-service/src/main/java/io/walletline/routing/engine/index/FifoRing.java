package io.walletline.routing.engine.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A first-come-first-served line. An entry in order is appended to a ring, one out of order goes to a heap beside it, and one
 * that leaves is only un-counted and skipped later. Each operation costs the same whatever the length.
 */
final class FifoRing<T extends Queued> {

    private static final int SMALLEST = 16;
    private static final int LOOKED_AT = 32;
    private static final int AHEAD = 4;

    private record Late<T extends Queued>(T item, int stamp, long order) {}

    private @Nullable Object[] items = new @Nullable Object[SMALLEST];
    private int[] stamps = new int[SMALLEST];
    private int head;
    private int size;
    private int live;
    private @Nullable T tail;
    private long tailOrder;
    /** The first entry, while it is current and the heap is empty: most reads end here. */
    private @Nullable T known;

    private final PriorityQueue<Late<T>> late = new PriorityQueue<>(
            2, Comparator.<Late<T>>comparingLong(Late::order).thenComparing(Late::item, Queued::tie));

    int live() {
        return live;
    }

    void add(T item) {
        if (live == 0) {
            clear();
        }
        live++;
        if (tail == null || item.order() > tailOrder || (item.order() == tailOrder && tail.tie(item) < 0)) {
            append(item, item.stamp());
            tail = item;
            tailOrder = item.order();
        } else {
            late.add(new Late<>(item, item.stamp(), item.order()));
            known = null;
        }
    }

    /** Un-counts an item. To be called for each line in which it stood, before or after its stamp has moved on. */
    void left(T item) {
        live--;
        known = item == known ? null : known;
        if (size > 2 * live + 4 * SMALLEST) {
            compact();
        }
    }

    @Nullable
    T first() {
        if (live == 0 || known != null) {
            return known;
        }
        while (size > 0 && !isCurrent(head)) {
            items[head] = null;
            head = (head + 1) & (items.length - 1);
            size--;
            if (head % AHEAD == 0) {
                lookAhead();
            }
        }
        while (!late.isEmpty() && late.peek().item().stamp() != late.peek().stamp()) {
            late.poll();
        }
        var inOrder = size > 0 ? at(head) : null;
        if (late.isEmpty()) {
            known = inOrder;
            return inOrder;
        }
        return earlier(inOrder, late.peek().item());
    }

    /**
     * Adds items from near the front, in order, at most {@code most}. Looks at a bounded number of places: of many items out
     * of order, one of the first may be missed.
     */
    void some(int most, List<T> into) {
        var near = new ArrayList<T>();
        for (int i = 0; i < size && i < LOOKED_AT && near.size() < most; i++) {
            var place = (head + i) & (items.length - 1);
            if (isCurrent(place)) {
                near.add(at(place));
            }
        }
        int looked = 0;
        for (Iterator<Late<T>> entries = late.iterator(); entries.hasNext() && looked < LOOKED_AT; looked++) {
            var entry = entries.next();
            if (entry.item().stamp() == entry.stamp()) {
                near.add(entry.item());
            }
        }
        near.sort((one, other) -> one.isBefore(other) ? -1 : 1);
        into.addAll(near.subList(0, Math.min(most, near.size())));
    }

    /** The first item that meets the condition; costs one step for each one skipped. */
    @Nullable
    T first(Predicate<T> condition) {
        T found = null;
        for (int i = 0; i < size && found == null; i++) {
            var place = (head + i) & (items.length - 1);
            if (isCurrent(place) && condition.test(at(place))) {
                found = at(place);
            }
        }
        for (var entry : late) {
            if (entry.item().stamp() == entry.stamp() && condition.test(entry.item())) {
                found = earlier(found, entry.item());
            }
        }
        return found;
    }

    private @Nullable T earlier(@Nullable T one, @Nullable T other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private void clear() {
        for (int i = 0; i < size; i++) {
            items[(head + i) & (items.length - 1)] = null;
        }
        head = 0;
        size = 0;
        tail = null;
        late.clear();
    }

    private void append(T item, int stamp) {
        if (size == items.length) {
            resize(items.length * 2);
        }
        var place = (head + size) & (items.length - 1);
        items[place] = item;
        stamps[place] = stamp;
        size++;
    }

    private void compact() {
        var room = SMALLEST;
        while (room < 2 * live) {
            room *= 2;
        }
        resize(room);
        late.removeIf(entry -> entry.item().stamp() != entry.stamp());
    }

    private void resize(int room) {
        var oldItems = items;
        var oldStamps = stamps;
        int kept = 0;
        @Nullable Object[] newItems = new @Nullable Object[room];
        var newStamps = new int[room];
        for (int i = 0; i < size; i++) {
            var place = (head + i) & (oldItems.length - 1);
            if (isCurrent(place)) {
                newItems[kept] = oldItems[place];
                newStamps[kept++] = oldStamps[place];
            }
        }
        items = newItems;
        stamps = newStamps;
        head = 0;
        size = kept;
    }

    /** Clears those of the next few entries that have left: memory answers several reads at once sooner than in turn. */
    private void lookAhead() {
        for (int i = 0; i < AHEAD && i < size; i++) {
            var place = (head + i) & (items.length - 1);
            if (!isCurrent(place)) {
                items[place] = null;
            }
        }
    }

    private boolean isCurrent(int place) {
        return items[place] != null && at(place).stamp() == stamps[place];
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // only add() fills the ring, and only with T
    private T at(int place) {
        return (T) items[place];
    }
}
