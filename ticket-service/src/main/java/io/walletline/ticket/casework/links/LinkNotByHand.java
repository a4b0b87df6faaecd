package io.walletline.ticket.casework.links;

import io.walletline.kit.problem.Problem;

/** A link that cannot be made by hand: its kind comes with another act, or it would link a ticket with itself. */
class LinkNotByHand extends Problem {

    LinkNotByHand() {
        super(
                422,
                "link-not-by-hand",
                "Link not by hand",
                "A link goes to another ticket, and links of merging and splitting come and go with those acts.");
    }
}
