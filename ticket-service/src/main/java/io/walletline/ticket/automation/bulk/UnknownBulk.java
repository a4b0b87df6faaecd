package io.walletline.ticket.automation.bulk;

import io.walletline.kit.problem.Problem;

/** The id of no bulk act. */
class UnknownBulk extends Problem {

    UnknownBulk() {
        super(404, "unknown-bulk", "Unknown bulk", "There is no such bulk act.");
    }
}
