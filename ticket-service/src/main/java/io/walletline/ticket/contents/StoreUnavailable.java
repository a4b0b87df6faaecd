package io.walletline.ticket.contents;

import io.walletline.kit.problem.Problem;

/** The store does not answer, or refuses. */
class StoreUnavailable extends Problem {

    private static final long serialVersionUID = 1;

    StoreUnavailable() {
        super(503, "store-unavailable", "Store unavailable", "The store for files cannot be reached now. Try again.");
    }
}
