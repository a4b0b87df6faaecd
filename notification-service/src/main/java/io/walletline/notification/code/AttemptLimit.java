package io.walletline.notification.code;

import java.time.Duration;
import java.time.Instant;

/**
 * The limit of failed attempts of one customer.
 *
 * @param maxFailures after so many failures no attempt is left
 * @param forgetAfter after so long without a failure the count begins anew
 */
public record AttemptLimit(int maxFailures, Duration forgetAfter) {

    static AttemptLimit of(CodeConfig config) {
        return new AttemptLimit(config.maxFailures(), config.forgetFailuresAfter());
    }

    /** Attempts left, 0 to {@code maxFailures}. */
    public int left(FailedAttempts failed, Instant now) {
        return Math.max(0, maxFailures - failed.count(now, forgetAfter));
    }
}
