package io.walletline.ticket.casework.links;

import io.walletline.kit.problem.Problem;

/** The ticket has no such link. */
class LinkNotFound extends Problem {

    LinkNotFound() {
        super(404, "link-not-found", "Link not found", "The ticket has no such link.");
    }
}
