package io.walletline.routing.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who waits was told last.
 *
 * @param p50Seconds none if nobody who could help was on duty
 */
record WaitNotice(long position, @Nullable Long p50Seconds, Instant at) {
    private static final Duration PACE = Duration.ofSeconds(10);
    private static final long LEAST_SECONDS = 15;

    /** Worth telling: another position, or an estimate that moved by more than a tenth and 15 s; not within 10 s. */
    boolean isOutdatedBy(WaitNotice now) {
        return !now.at().isBefore(at.plus(PACE)) && (position != now.position() || hasMovedTo(now.p50Seconds()));
    }

    private boolean hasMovedTo(@Nullable Long seconds) {
        if (p50Seconds == null || seconds == null) {
            return !Objects.equals(p50Seconds, seconds);
        }
        long moved = Math.abs(seconds - p50Seconds);
        return moved > LEAST_SECONDS && moved * 10 > p50Seconds;
    }

    /** Nothing was said since the contact entered: then that it has waited for a while is worth telling. */
    static boolean isDueSince(Instant enteredAt, Instant now) {
        return !now.isBefore(enteredAt.plus(PACE));
    }
}
