package io.walletline.routing.queue;

import io.walletline.kit.problem.Problem;

/** A relaxation step that would shut out agents whom the step before let in, or that does not come after it. */
final class ContradictingSteps extends Problem {

    ContradictingSteps(int step) {
        super(
                422,
                "contradicting-steps",
                "Contradicting relaxation steps",
                "Each step comes later than the one before and asks for no more than it.");
        with("step", step);
    }
}
