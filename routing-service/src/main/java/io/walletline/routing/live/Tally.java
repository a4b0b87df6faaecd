package io.walletline.routing.live;

/**
 * What happened in a span of time, counted when it happened. Times are sums in seconds.
 *
 * @param answeredInTime answered within the queue's target
 * @param abandonedInTime hung up within it
 * @param waited of the answered
 * @param longest the longest wait of those answered or given up
 */
record Tally(
        int entered,
        int answered,
        int answeredInTime,
        int abandoned,
        int abandonedInTime,
        double waited,
        double longest,
        int handled,
        double handledSeconds) {
    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
