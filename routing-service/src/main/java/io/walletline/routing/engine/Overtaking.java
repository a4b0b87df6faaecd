package io.walletline.routing.engine;

/**
 * Who of one demand class has been overtaken as often as a contact may be. Overtaken is who sees a contact that arrived
 * later put before an agent for the same demand. Of all arrivals served, the {@code bound} latest are kept: whoever arrived
 * before the earliest of these has been overtaken by all of them, so often or more, and nobody else has. One number thus
 * tells it of every waiting contact, however many there are.
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

    /** Whether anybody at all may be overtaken no more. */
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
        int place = from;
        while (place > 0 && latest[place] < latest[(place - 1) / 2]) {
            swap(place, (place - 1) / 2);
            place = (place - 1) / 2;
        }
    }

    private void sink() {
        int place = 0;
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
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
        long kept = latest[one];
        latest[one] = latest[other];
        latest[other] = kept;
    }
}
