package io.walletline.routing.engine.index;

/** An item of lines. Its entry in a line counts only while its stamp is current, which makes leaving free. */
abstract class Queued {

    private int stamp;

    int stamp() {
        return stamp;
    }

    /** Leaves every line at once. */
    void restamp() {
        stamp++;
    }

    /** The time that orders the line; must not change while the item is in one. */
    abstract long order();

    /** Decides between equal orders, the same way after a restart. */
    abstract int tie(Queued other);

    public boolean isBefore(Queued other) {
        return order() != other.order() ? order() < other.order() : tie(other) < 0;
    }
}
