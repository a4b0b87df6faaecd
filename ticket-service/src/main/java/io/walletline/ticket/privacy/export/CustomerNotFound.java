package io.walletline.ticket.privacy.export;

import io.walletline.kit.problem.Problem;

/** The ref of a customer of whom nothing is held, or nothing that the caller may see. */
class CustomerNotFound extends Problem {

    CustomerNotFound() {
        super(404, "customer-not-found", "Customer not found", "Nothing is held about such a customer.");
    }
}
