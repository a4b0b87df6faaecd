package io.walletline.ticket.automation.rules;

import io.walletline.kit.problem.Problem;

/** The name of no rule. */
class UnknownRule extends Problem {

    UnknownRule() {
        super(404, "unknown-rule", "Unknown rule", "There is no rule of this name.");
    }
}
