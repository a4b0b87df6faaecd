package io.walletline.ticket.deadlines.policies;

import io.walletline.kit.problem.Problem;

/** A shipped rule of law, which operations cannot edit. */
class ShippedPolicy extends Problem {

    ShippedPolicy() {
        super(
                409,
                "shipped-policy",
                "Shipped policy",
                "This policy is shipped with its source: give your own policy another name.");
    }
}
