package io.walletline.ticket.automation.rules.definition;

import io.walletline.kit.problem.Problem;

/** A rule that could not be carried out, or would never act. */
class BadRule extends Problem {

    BadRule(String reason, String where) {
        super(422, "bad-rule", "Bad rule", "The rule cannot be kept as it is.");
        with("reason", reason);
        with("where", where);
    }
}
