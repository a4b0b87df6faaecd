package io.walletline.ticket.casework.links;

import io.walletline.kit.problem.Problem;

/** The kind comes with the act that it tells of, or a ticket would be linked with itself. */
class LinkNotByHand extends Problem {

    LinkNotByHand() {
        super(
                422,
                "link-not-by-hand",
                "Link not by hand",
                "A link goes to another ticket, and links of merging and splitting come and go with those acts.");
    }
}
