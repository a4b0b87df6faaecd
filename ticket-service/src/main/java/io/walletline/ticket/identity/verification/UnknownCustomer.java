package io.walletline.ticket.identity.verification;

import io.walletline.kit.problem.Problem;

/** Nobody knows who the customer of this ticket is, so nothing can be sent to them. */
public class UnknownCustomer extends Problem {

    public UnknownCustomer() {
        super(422, "unknown-customer", "Unknown customer", "The ticket has no known customer.");
    }
}
