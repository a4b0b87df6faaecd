package io.walletline.ticket.wallet.acts;

import io.walletline.kit.problem.Problem;

/** A wallet act on a ticket whose customer has not been verified. */
class NotVerified extends Problem {

    NotVerified(int needed) {
        super(409, "not-verified", "Not verified", "Verify the customer first.");
        with("neededLevel", needed);
    }
}
