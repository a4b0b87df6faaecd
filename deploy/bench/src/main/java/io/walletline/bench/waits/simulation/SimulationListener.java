package io.walletline.bench.waits.simulation;

/** A listener of a simulation's events. */
public interface SimulationListener {
    /** Listens to nothing. */
    SimulationListener NOBODY = new SimulationListener() {};

    /** @param waiting the others who wait already */
    default void arrived(OfferedCall call, int waiting, boolean anybodyFree, long now) {}

    default void answered(OfferedCall call, long now) {}

    default void gaveUp(OfferedCall call, long now) {}

    default void handled(OfferedCall call, long now) {}

    /** Everything that follows from the last event has been done. */
    default void settled(boolean anybodyFree, long now) {}
}
