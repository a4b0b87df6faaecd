package io.walletline.ticket.wallet.acts;

import io.walletline.kit.problem.Problem;

/** Who asked for an act cannot approve it. */
class FourEyes extends Problem {

    FourEyes() {
        super(403, "four-eyes", "Four eyes", "A second person approves what the first one asked for.");
    }
}
