package io.walletline.ticket.casework.contents.storage;

import io.walletline.kit.problem.Problem;

/** The store does not answer, or refuses. */
public class StoreUnavailable extends Problem {

    private static final long serialVersionUID = 1;

    public StoreUnavailable() {
        super(503, "store-unavailable", "Store unavailable", "The store for files cannot be reached now. Try again.");
    }
}
