package io.walletline.ticket.deadlines.policies;

import io.walletline.kit.problem.Problem;
import java.util.List;

/** A policy by which no clock could run. */
class BadPolicy extends Problem {

    BadPolicy(List<String> faults) {
        super(422, "bad-policy", "Bad policy", "No clock could run by this policy.");
        with("faults", faults);
    }
}
