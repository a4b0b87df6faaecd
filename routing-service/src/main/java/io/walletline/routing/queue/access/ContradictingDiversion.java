package io.walletline.routing.queue.access;

import io.walletline.kit.problem.Problem;

final class ContradictingDiversion extends Problem {

    ContradictingDiversion() {
        super(
                422,
                "contradicting-diversion",
                "Contradicting diversion",
                "The act 'queue' names a queue and no other does; a limit has a number, and its overflow does not wait.");
    }
}
