package io.walletline.ticket.identity.verification;

import io.walletline.kit.problem.Problem;

/** A ticket whose customer is unknown, so that no code can be sent. */
public class UnknownCustomer extends Problem {

    public UnknownCustomer() {
        super(422, "unknown-customer", "Unknown customer", "The ticket has no known customer.");
    }
}
