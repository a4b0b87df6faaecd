package io.walletline.ticket.duplicates;

import io.walletline.kit.problem.Problem;

/** The ticket has no such proposal. */
class ProposalNotFound extends Problem {

    ProposalNotFound() {
        super(404, "proposal-not-found", "Proposal not found", "The ticket has no such proposal.");
    }
}
