package io.walletline.ticket.casework.duplicates;

import io.walletline.kit.problem.Problem;

/** A decision on a proposal that is decided already. */
class ProposalDecided extends Problem {

    ProposalDecided(Proposal.State state) {
        super(409, "proposal-decided", "Proposal decided", "Somebody has decided about this proposal already.");
        with("state", state.wireName());
    }
}
