package io.walletline.ticket.casework.duplicates;

import io.walletline.kit.problem.Problem;

/** The ticket has no such proposal. */
class ProposalNotFound extends Problem {

    ProposalNotFound() {
        super(404, "proposal-not-found", "Proposal not found", "The ticket has no such proposal.");
    }
}
