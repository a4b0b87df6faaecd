package io.walletline.ticket.automation.rules;

import io.walletline.kit.problem.Problem;

/** A number that another rule has: two rules of one number would have no order. */
class RuleOrderTaken extends Problem {

    RuleOrderTaken() {
        super(409, "rule-order-taken", "Rule order taken", "Another rule has this place: choose another number.");
    }
}
