package io.walletline.ticket.cases.tickets;

import io.walletline.kit.problem.Problem;

/** A customer wants to open a ticket in another one's name. */
class NotYourMatter extends Problem {

    NotYourMatter() {
        super(403, "not-your-matter", "Not your matter", "A customer opens tickets in their own name only.");
    }
}
