package io.walletline.routing.live.counting;

/**
 * The counts of a span of time, each event at its own time. Times are sums in seconds.
 *
 * @param answeredInTime answered within the queue's target
 * @param abandonedInTime hung up within it
 * @param waited of the answered
 * @param longest the longest wait of those answered or given up
 */
public record ContactTally(
        int entered,
        int answered,
        int answeredInTime,
        int abandoned,
        int abandonedInTime,
        double waited,
        double longest,
        int handled,
        double handledSeconds) {
    public static final ContactTally NOTHING = new ContactTally(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
