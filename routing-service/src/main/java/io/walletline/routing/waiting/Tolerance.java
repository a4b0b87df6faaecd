package io.walletline.routing.waiting;

/** The tolerance of an estimate: not further from the wait than 30 s, or a quarter of it where that is more. */
public final class Tolerance {

    private static final double SECONDS = 30;
    private static final double PART = 0.25;
    private static final double STEP = 0.01;
    private static final int STEPS = 6;

    private Tolerance() {}

    public static boolean holds(double estimate, double wait) {
        return Math.abs(estimate - wait) <= Math.max(SECONDS, PART * wait);
    }

    /**
     * The estimate that is most probably right. It lies near the median; for long waits a little below, since the tolerance
     * grows with the wait, for short ones a little above, since there is no wait below 0.
     */
    static double likeliest(QueueLength wait, double median) {
        var best = median;
        var most = probabilityOf(median, wait);
        for (int step = -STEPS; step <= STEPS; step++) {
            var estimate = median * (1 + step * STEP) + Math.max(0, step);
            var probability = probabilityOf(estimate, wait);
            if (probability > most) {
                most = probability;
                best = estimate;
            }
        }
        return best;
    }

    static double probabilityOf(double estimate, QueueLength wait) {
        var shortest = Math.max(0, Math.min(estimate - SECONDS, estimate / (1 + PART)));
        var longest = Math.max(estimate + SECONDS, estimate / (1 - PART));
        return wait.probabilityWithin(longest) - wait.probabilityWithin(shortest);
    }
}
