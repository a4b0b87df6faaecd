package io.walletline.ticket.casework.links;

import io.walletline.kit.problem.Problem;

/** A link that exists already. */
class LinkExists extends Problem {

    LinkExists() {
        super(409, "link-exists", "Link exists", "The two tickets are linked in this way already.");
    }
}
