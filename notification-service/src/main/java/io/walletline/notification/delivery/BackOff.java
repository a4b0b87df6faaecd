package io.walletline.notification.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The pause before the next attempt: 1, 2, 4 … 300 seconds ± 20 %, or the pause that the provider asks for, at most an hour. */
final class BackOff {

    private static final long FIRST_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 300_000;
    private static final Duration LONGEST_WISH = Duration.ofHours(1);

    private BackOff() {}

    /**
     * @param attempts made so far, at least 1
     * @param wish of the provider; null or not positive if there is none
     */
    static Duration after(int attempts, @Nullable Duration wish, RandomGenerator random) {
        if (wish != null && wish.isPositive()) {
            return wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
        }
        var doublings = Math.min(Math.max(attempts, 1) - 1, 20);
        var millis = Math.min(LONGEST_MILLIS, FIRST_MILLIS << doublings);
        return Duration.ofMillis(random.nextLong(millis * 4 / 5, millis * 6 / 5 + 1));
    }
}
