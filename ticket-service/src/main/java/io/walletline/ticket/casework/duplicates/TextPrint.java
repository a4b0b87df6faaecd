package io.walletline.ticket.casework.duplicates;

import java.nio.ByteBuffer;

/**
 * A fingerprint of a text by which two texts can be compared and neither be read: the smallest keyed hashes of its
 * shingles (bottom-k sketch; Broder, "On the resemblance and containment of documents", 1997). Exact for texts of up to
 * {@value #SIZE} shingles, else an estimate.
 */
final class TextPrint {

    static final int SIZE = 64;

    /** Texts of fewer parts ("refund please") are alike by chance. */
    private static final int FEWEST = 5;

    private final int[] smallest;

    private TextPrint(int[] smallest) {
        this.smallest = smallest;
    }

    static TextPrint of(String text, KeyedHash hash) {
        return new TextPrint(Shingles.of(text).stream()
                .mapToInt(shingle -> (int) (hash.of(shingle) >>> 33))
                .sorted()
                .distinct()
                .limit(SIZE)
                .toArray());
    }

    static TextPrint read(byte[] stored) {
        var ints = new int[stored.length / Integer.BYTES];
        ByteBuffer.wrap(stored).asIntBuffer().get(ints);
        return new TextPrint(ints);
    }

    byte[] bytes() {
        var buffer = ByteBuffer.allocate(smallest.length * Integer.BYTES);
        buffer.asIntBuffer().put(smallest);
        return buffer.array();
    }

    boolean isTelling() {
        return smallest.length >= FEWEST;
    }

    /** The likeness of two texts (Jaccard), 0–1; 0 if one of them is too short. */
    double likeness(TextPrint other) {
        if (!isTelling() || !other.isTelling()) {
            return 0;
        }
        int mine = 0;
        int theirs = 0;
        int both = 0;
        int seen = 0;
        while (seen < SIZE && (mine < smallest.length || theirs < other.smallest.length)) {
            long a = mine < smallest.length ? smallest[mine] : Long.MAX_VALUE;
            long b = theirs < other.smallest.length ? other.smallest[theirs] : Long.MAX_VALUE;
            both += a == b ? 1 : 0;
            mine += a <= b ? 1 : 0;
            theirs += b <= a ? 1 : 0;
            seen++;
        }
        return (double) both / seen;
    }
}
