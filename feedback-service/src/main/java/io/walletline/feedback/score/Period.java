package io.walletline.feedback.score;

import io.walletline.kit.edge.InstantRule;
import io.walletline.kit.problem.Problem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From one instant (inclusive) to another (exclusive). */
record Period(Instant from, Instant to) {
    private static final Duration USUAL = Duration.ofDays(30);

    /** @throws Bad for what is not an ISO 8601 instant, or an end before the beginning */
    static Period parse(@Nullable String from, @Nullable String to, Instant now) {
        try {
            var end = to == null ? now : InstantRule.read(to);
            var start = from == null ? end.minus(USUAL) : InstantRule.read(from);
            if (!start.isBefore(end)) {
                throw new Bad();
            }
            return new Period(start, end);
        } catch (DateTimeException unreadable) {
            throw new Bad();
        }
    }

    static final class Bad extends Problem {
        Bad() {
            super(400, "bad-period", "Bad period", "from and to are ISO 8601 instants, from before to.");
        }
    }
}
