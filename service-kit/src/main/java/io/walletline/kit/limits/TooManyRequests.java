package io.walletline.kit.limits;

import io.walletline.kit.problem.Problem;
import java.time.Duration;

/** 429: the caller has used up a limit, and is told which and when to come again. */
public final class TooManyRequests extends Problem {

    private final String limit;
    private final Duration retryAfter;

    TooManyRequests(String limit, Duration retryAfter) {
        super(429, "too-many-requests", "Too many requests", "Come again after the time that Retry-After tells.");
        this.limit = limit;
        this.retryAfter = retryAfter;
        with("limit", limit);
        with("retryAfterSeconds", Math.max(1, retryAfter.plusMillis(999).toSeconds()));
    }

    public String limit() {
        return limit;
    }

    /** Time until the next use is free. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
