package io.walletline.routing.engine.index;

/**
 * The id of an agent as two numbers, which are compared without fetching the string from memory. Of ids longer than 16
 * characters the numbers are only a fingerprint.
 *
 * @param text the id itself
 */
record AgentKey(long start, long end, String text) {

    private static final int SHORT = 16;

    static AgentKey of(String text) {
        long start = text.length();
        long end = 0;
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter > 127 || i >= SHORT) {
                return new AgentKey(text.hashCode(), -1, text);
            }
            start = i < SHORT / 2 ? start << 7 | letter : start;
            end = i < SHORT / 2 ? end : end << 7 | letter;
        }
        return new AgentKey(start, end, text);
    }

    /** Whether equal numbers mean equal ids. */
    boolean isExact() {
        return end >= 0;
    }

    int hash() {
        var mixed = (start * 31 + end) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }
}
