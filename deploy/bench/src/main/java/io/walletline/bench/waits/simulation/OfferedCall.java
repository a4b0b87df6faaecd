package io.walletline.bench.waits.simulation;

/**
 * One call as it will be, whoever routes it. Times are milliseconds, {@code at} since the start of the simulation.
 *
 * @param priority 0–100
 * @param patience how long the caller waits before hanging up; {@link Long#MAX_VALUE} = for ever
 */
public record OfferedCall(int id, long at, int skill, int priority, long handle, long patience) {}
