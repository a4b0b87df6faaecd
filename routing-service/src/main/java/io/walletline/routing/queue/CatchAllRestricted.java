package io.walletline.routing.queue;

import io.walletline.kit.problem.Problem;

/** A rule for the last queue, which would leave contacts without any queue. */
final class CatchAllRestricted extends Problem {

    CatchAllRestricted() {
        super(
                422,
                "catch-all-restricted",
                "Catch-all queue restricted",
                "The queue 'general' takes what no other queue takes; it cannot have a match rule.");
    }
}
