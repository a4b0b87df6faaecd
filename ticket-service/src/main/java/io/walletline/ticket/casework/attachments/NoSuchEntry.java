package io.walletline.ticket.casework.attachments;

import io.walletline.kit.problem.Problem;

/** An upload to something else than a message or note of the ticket, or a customer's to another's. */
class NoSuchEntry extends Problem {

    private static final long serialVersionUID = 1;

    NoSuchEntry() {
        super(
                422,
                "no-such-entry",
                "No such entry",
                "The ticket has no such message or note to which you may attach a file.");
    }
}
