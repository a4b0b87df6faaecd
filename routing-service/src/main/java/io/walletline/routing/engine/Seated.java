package io.walletline.routing.engine;

/** Something that stands in lines. A line's entry counts only while its stamp is current, which makes leaving free. */
abstract class Seated {
    private int stamp;

    int stamp() {
        return stamp;
    }

    /** Leaves every line at once. */
    void restamp() {
        stamp++;
    }

    /** The time that orders the line; must not change while standing in one. */
    abstract long order();

    /** Decides between equal orders, the same way after a restart. */
    abstract int tie(Seated other);

    boolean isBefore(Seated other) {
        return order() != other.order() ? order() < other.order() : tie(other) < 0;
    }
}
