package io.walletline.routing.engine;

/** From {@code afterMillis} of waiting on, a contact asks only for this. */
public record Stage(long afterMillis, Demand demand) {

    public Stage {
        if (afterMillis < 0) {
            throw new IllegalArgumentException("a stage cannot begin before the contact enters");
        }
    }
}
