package io.walletline.routing.live.counting;

import org.jspecify.annotations.Nullable;

/**
 * The performance of a span of time; a value without a base is absent.
 *
 * <p>Everything counts when it happens: an answer in the interval in which it is given, even if the contact came before. Who
 * gave up before the target was over had no chance of being answered late, and neither helps nor hurts the service level.
 *
 * @param serviceLevel answered within the target ÷ (answered + given up after the target), 0–1
 * @param abandonment given up ÷ (answered + given up), 0–1
 * @param meanWaitSeconds of the answered
 * @param longestWaitSeconds of those answered or given up
 * @param meanHandleSeconds accepted to the end of the wrap-up, of those whose wrap-up ended
 * @param occupancy the time of the agents concerned in hand or wrap-up ÷ their time logged in and not on a break, 0–1
 */
public record Performance(
        int entered,
        int answered,
        int answeredInTime,
        int abandoned,
        @Nullable Double serviceLevel,
        @Nullable Double abandonment,
        @Nullable Double meanWaitSeconds,
        double longestWaitSeconds,
        @Nullable Double meanHandleSeconds,
        @Nullable Double occupancy) {

    public static Performance of(ContactTally tally, @Nullable Double occupancy) {
        var ended = tally.answered() + tally.abandoned();
        return new Performance(
                tally.entered(),
                tally.answered(),
                tally.answeredInTime(),
                tally.abandoned(),
                part(tally.answeredInTime(), ended - tally.abandonedInTime()),
                part(tally.abandoned(), ended),
                part(tally.waited(), tally.answered()),
                tally.longest(),
                part(tally.handledSeconds(), tally.handled()),
                occupancy);
    }

    private static @Nullable Double part(double of, int all) {
        return all == 0 ? null : of / all;
    }
}
