package io.walletline.ticket.wallet.acts;

import io.walletline.kit.problem.Problem;

/** An approval of an act that is not waiting for one (any more). */
class NothingToApprove extends Problem {

    NothingToApprove() {
        super(409, "nothing-to-approve", "Nothing to approve", "The act is not waiting for approval.");
    }
}
