package io.walletline.ticket.casework.duplicates;

import io.walletline.kit.problem.Problem;

/** Somebody has decided about this proposal already. */
class ProposalDecided extends Problem {

    ProposalDecided(Proposal.State state) {
        super(409, "proposal-decided", "Proposal decided", "Somebody has decided about this proposal already.");
        with("state", state.wireName());
    }
}
