package io.walletline.kit.privacy;

import io.walletline.kit.problem.Problem;

/** The ref of a customer of whom nothing is held, or nothing that the caller may see. */
public final class CustomerNotFound extends Problem {

    public CustomerNotFound() {
        super(404, "customer-not-found", "Customer not found", "Nothing is held about such a customer.");
    }
}
