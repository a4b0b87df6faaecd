package io.walletline.routing.live;

import io.walletline.kit.problem.Problem;
import java.time.Duration;

final class BadLiveSpan extends Problem {

    BadLiveSpan(Duration longest) {
        super(
                400,
                "bad-time-span",
                "Not a span of time",
                "The end must come after the beginning, by no more than " + longest.toDays() + " days.");
    }
}
