package io.walletline.routing.engine.index;

/**
 * Bounds overtaking within one demand class. A contact is overtaken when one that arrived later is offered for the same
 * demand. Of all arrivals offered, the {@code bound} latest are kept: a contact that arrived before the earliest of these has
 * been overtaken {@code bound} times or more, and no other has. One comparison thus decides for every waiting contact.
 */
final class Overtaking {

    private final long[] latest; // a binary heap, the earliest of them first
    private int size;

    Overtaking(int bound) {
        this.latest = new long[bound];
    }

    /** Whether a contact that arrived then may be overtaken no more. */
    boolean isUsedUp(long arrival) {
        return size == latest.length && (size == 0 || arrival < latest[0]);
    }

    /** Whether any contact may be overtaken no more. */
    boolean hasBegun() {
        return size == latest.length;
    }

    void served(long arrival) {
        if (size < latest.length) {
            latest[size++] = arrival;
            rise(size - 1);
        } else if (size > 0 && arrival > latest[0]) {
            latest[0] = arrival;
            sink();
        }
    }

    private void rise(int from) {
        var place = from;
        while (place > 0 && latest[place] < latest[(place - 1) / 2]) {
            swap(place, (place - 1) / 2);
            place = (place - 1) / 2;
        }
    }

    private void sink() {
        int place = 0;
        while (2 * place + 1 < size) {
            var child = 2 * place + 1;
            if (child + 1 < size && latest[child + 1] < latest[child]) {
                child++;
            }
            if (latest[place] <= latest[child]) {
                return;
            }
            swap(place, child);
            place = child;
        }
    }

    private void swap(int one, int other) {
        var kept = latest[one];
        latest[one] = latest[other];
        latest[other] = kept;
    }
}
