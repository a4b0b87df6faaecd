package io.walletline.feedback.score;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Customer satisfaction: the share of those who answered 4 or 5.
 *
 * @param method vendors disagree on the formula; this names ours
 * @param suppressed true for fewer answers than could hide a single customer; then nothing else is told
 */
record CsatScore(
        Instant from,
        Instant to,
        String method,
        boolean suppressed,
        int smallestCount,
        @Nullable Long count,
        @Nullable Double score,
        @Nullable Interval interval) {

    private static final String METHOD = "csat-top-2-of-5";
    static final int SMALLEST_COUNT = 5;

    /** @param method of the interval */
    record Interval(double low, double high, double confidence, String method) {}

    static CsatScore of(Period period, long satisfied, long count) {
        if (count < SMALLEST_COUNT) {
            return new CsatScore(period.from(), period.to(), METHOD, true, SMALLEST_COUNT, null, null, null);
        }
        var wilson = Wilson.of(satisfied, count);
        var interval = new Interval(rounded(wilson.low()), rounded(wilson.high()), Wilson.CONFIDENCE, "wilson");
        double score = rounded((double) satisfied / count);
        return new CsatScore(period.from(), period.to(), METHOD, false, SMALLEST_COUNT, count, score, interval);
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
