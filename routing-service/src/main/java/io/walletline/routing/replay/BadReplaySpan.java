package io.walletline.routing.replay;

import io.walletline.kit.problem.Problem;
import java.time.Duration;
import java.time.Instant;

public final class BadReplaySpan extends Problem {

    private static final Duration LONGEST = Duration.ofDays(1);

    private BadReplaySpan() {
        super(
                422,
                "bad-replay-span",
                "Not a span that can be replayed",
                "The end must come after the beginning, by no more than one day.");
    }

    /** @throws BadReplaySpan if it ends before it begins, or is of more than a day */
    public static void check(Instant from, Instant to) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new BadReplaySpan();
        }
    }
}
