package io.walletline.routing.waiting;

/** A wait that is still to come: half of such waits are over within the first number of seconds, nine in ten within the second. */
public record WaitEstimate(long p50Seconds, long p90Seconds) {
    static WaitEstimate of(QueueLength wait) {
        return new WaitEstimate(Math.round(wait.quantile(0.5)), Math.round(wait.quantile(0.9)));
    }
}
