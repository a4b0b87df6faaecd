package io.walletline.ticket.casework.links;

import io.walletline.kit.problem.Problem;

/** These two are linked so already. */
class LinkExists extends Problem {

    LinkExists() {
        super(409, "link-exists", "Link exists", "The two tickets are linked in this way already.");
    }
}
