package io.walletline.ticket.wallet.acts;

import io.walletline.kit.problem.Problem;

/** The act needs proof that it is the customer. */
class NotVerified extends Problem {

    NotVerified(int needed) {
        super(409, "not-verified", "Not verified", "Verify the customer first.");
        with("neededLevel", needed);
    }
}
