package io.walletline.routing.engine;

/**
 * A short id as two numbers, which lie within the object that has it: comparing them does not fetch the string and its
 * characters from memory. Of longer ids the numbers are only a fingerprint.
 *
 * @param text the id itself
 */
record Key(long start, long end, String text) {
    private static final int SHORT = 16;

    static Key of(String text) {
        long start = text.length();
        long end = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter > 127 || i >= SHORT) {
                return new Key(text.hashCode(), -1, text);
            }
            start = i < SHORT / 2 ? start << 7 | letter : start;
            end = i < SHORT / 2 ? end : end << 7 | letter;
        }
        return new Key(start, end, text);
    }

    /** Whether the numbers say all. */
    boolean isExact() {
        return end >= 0;
    }

    int hash() {
        long mixed = (start * 31 + end) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }
}
