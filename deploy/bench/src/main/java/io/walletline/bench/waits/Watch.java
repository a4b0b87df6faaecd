package io.walletline.bench.waits;

/** Sees what happens on the floor. */
interface Watch {
    /** Nothing to see. */
    Watch NOBODY = new Watch() {};

    /** @param waiting the others who wait already */
    default void arrived(Call call, int waiting, boolean anybodyFree, long now) {}

    default void answered(Call call, long now) {}

    default void gaveUp(Call call, long now) {}

    default void handled(Call call, long now) {}

    /** Everything that follows from the last event has been done. */
    default void settled(boolean anybodyFree, long now) {}
}
