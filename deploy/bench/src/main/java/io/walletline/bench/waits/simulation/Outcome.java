package io.walletline.bench.waits.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The waits of all calls, and the abandoned ones. */
public final class Outcome {
    private static final double WITHIN_SECONDS = 20;

    private final List<OfferedCall> calls;
    private final long[] answeredAt;
    private final long busyMillis;

    Outcome(List<OfferedCall> calls, long[] answeredAt, long busyMillis) {
        this.calls = calls;
        this.answeredAt = answeredAt.clone();
        this.busyMillis = busyMillis;
    }

    /**
     * Waits in seconds of those answered, and the parts of all calls that were answered within 20 s or given up.
     *
     * @param p90 nine in ten of the answered waited no longer
     */
    public record Summary(int calls, double meanWait, double p50, double p90, double serviceLevel, double abandoned) {}

    public Summary of(Predicate<OfferedCall> some) {
        List<OfferedCall> chosen = calls.stream().filter(some).toList();
        double[] waits = chosen.stream()
                .filter(call -> answeredAt[call.id()] >= 0)
                .mapToDouble(call -> (answeredAt[call.id()] - call.at()) / 1e3)
                .sorted()
                .toArray();
        double inTime =
                Arrays.stream(waits).filter(wait -> wait <= WITHIN_SECONDS).count();
        return new Summary(
                chosen.size(),
                Arrays.stream(waits).average().orElse(0),
                at(waits, 0.5),
                at(waits, 0.9),
                inTime / chosen.size(),
                1 - (double) waits.length / chosen.size());
    }

    /** The part of the agents' time that was spent on calls. */
    public double occupancy(int agents) {
        double last = calls.getLast().at();
        return Math.min(1, busyMillis / (agents * last));
    }

    private static double at(double[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
    }
}
