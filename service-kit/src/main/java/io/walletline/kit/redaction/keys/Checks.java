package io.walletline.kit.redaction.keys;

/** A number of checks that a text may cost. */
final class Checks {

    private int left;

    Checks(int most) {
        this.left = most;
    }

    /** Whether one more may be done; it counts. */
    boolean more() {
        return left > 0 && left-- > 0;
    }
}
