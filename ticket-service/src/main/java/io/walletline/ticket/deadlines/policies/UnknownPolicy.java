package io.walletline.ticket.deadlines.policies;

import io.walletline.kit.problem.Problem;

/** The name of no policy. */
public class UnknownPolicy extends Problem {

    public UnknownPolicy() {
        super(404, "unknown-policy", "Unknown policy", "There is no clock policy of this name.");
    }
}
