package io.walletline.ticket.casework.drafts;

import io.walletline.kit.problem.Problem;

/** The caller has no draft on this ticket. */
class NoDraft extends Problem {

    NoDraft() {
        super(404, "no-draft", "No draft", "You have no draft on this ticket.");
    }
}
