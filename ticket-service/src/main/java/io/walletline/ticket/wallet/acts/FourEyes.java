package io.walletline.ticket.wallet.acts;

import io.walletline.kit.problem.Problem;

/** An approval by the same person who asked for the act. */
class FourEyes extends Problem {

    FourEyes() {
        super(403, "four-eyes", "Four eyes", "A second person approves what the first one asked for.");
    }
}
