package io.walletline.routing.contact.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The last notice about the wait of a contact.
 *
 * @param p50Seconds absent if no suitable agent was on duty
 */
record WaitNotice(long position, @Nullable Long p50Seconds, Instant at) {

    private static final Duration PACE = Duration.ofSeconds(10);
    private static final long LEAST_SECONDS = 15;

    /** Whether the new notice is due: another position, or an estimate moved by more than a tenth and 15 s; not within 10 s. */
    boolean isOutdatedBy(WaitNotice now) {
        return !now.at().isBefore(at.plus(PACE)) && (position != now.position() || hasMovedTo(now.p50Seconds()));
    }

    private boolean hasMovedTo(@Nullable Long seconds) {
        if (p50Seconds == null || seconds == null) {
            return !Objects.equals(p50Seconds, seconds);
        }
        var moved = Math.abs(seconds - p50Seconds);
        return moved > LEAST_SECONDS && moved * 10 > p50Seconds;
    }

    /** Whether a notice is due 10 s after the last one, or after the entry. */
    static boolean isDueSince(Instant enteredAt, Instant now) {
        return !now.isBefore(enteredAt.plus(PACE));
    }
}
