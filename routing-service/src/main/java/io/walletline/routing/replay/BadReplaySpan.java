package io.walletline.routing.replay;

import io.walletline.kit.problem.Problem;

final class BadReplaySpan extends Problem {
    BadReplaySpan() {
        super(
                422,
                "bad-replay-span",
                "Not a span that can be replayed",
                "The end must come after the beginning, by no more than one day.");
    }
}
