package io.walletline.ticket.overview.views;

import io.walletline.kit.problem.Problem;

/** The id of no view, or of another agent's own. */
class ViewNotFound extends Problem {

    ViewNotFound() {
        super(404, "view-not-found", "View not found", "There is no such view, or none that you may see.");
    }
}
