package io.walletline.ticket.casework.merging;

import io.walletline.kit.problem.Problem;

/** An undoing without a merge. */
class NotMerged extends Problem {

    NotMerged() {
        super(409, "not-merged", "Not merged", "The ticket is not merged into another one.");
    }
}
