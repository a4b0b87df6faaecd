package io.walletline.routing.waiting;

/**
 * A wait that is still to come: half of such waits are over within the first number of seconds, nine in ten within the second.
 *
 * @param announceSeconds the one number to tell a customer: none near it is as often within {@link Tolerance} of the wait
 */
public record WaitEstimate(long p50Seconds, long p90Seconds, long announceSeconds) {

    static WaitEstimate of(double p50, double p90, double announce) {
        return new WaitEstimate(Math.round(p50), Math.round(p90), Math.round(announce));
    }
}
