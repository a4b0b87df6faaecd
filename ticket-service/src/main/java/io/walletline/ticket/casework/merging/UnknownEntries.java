package io.walletline.ticket.casework.merging;

import io.walletline.kit.problem.Problem;

/** A split names entries that the ticket does not show, or that nobody wrote. */
class UnknownEntries extends Problem {

    UnknownEntries() {
        super(
                422,
                "unknown-entries",
                "Unknown entries",
                "Only messages and notes that the ticket's timeline shows can be split off.");
    }
}
