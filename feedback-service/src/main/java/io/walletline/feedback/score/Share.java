package io.walletline.feedback.score;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A share with its confidence interval.
 *
 * @param method name of the formula; vendors disagree on them
 * @param suppressed true if there are fewer than {@code smallestCount}, so that a single customer could be recognised; then
 *     count, score and interval are absent
 * @param count number of invitations or answers of which the share is taken
 * @param score 0 to 1
 */
record Share(
        Instant from,
        Instant to,
        String method,
        boolean suppressed,
        int smallestCount,
        @Nullable Long count,
        @Nullable Double score,
        @Nullable Interval interval) {

    static final int SMALLEST_COUNT = 5;

    /** @param method of the interval */
    record Interval(double low, double high, double confidence, String method) {}

    /** @param hits of the count */
    static Share of(String method, Period period, long hits, long count) {
        if (count < SMALLEST_COUNT) {
            return new Share(period.from(), period.to(), method, true, SMALLEST_COUNT, null, null, null);
        }
        var wilson = Wilson.of(hits, count);
        var interval = new Interval(rounded(wilson.low()), rounded(wilson.high()), Wilson.CONFIDENCE, "wilson");
        double score = rounded((double) hits / count);
        return new Share(period.from(), period.to(), method, false, SMALLEST_COUNT, count, score, interval);
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
