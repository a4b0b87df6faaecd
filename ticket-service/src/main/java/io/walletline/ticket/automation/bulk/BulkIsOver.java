package io.walletline.ticket.automation.bulk;

import io.walletline.kit.problem.Problem;

/** A bulk act that has been worked off or cancelled. */
class BulkIsOver extends Problem {

    BulkIsOver() {
        super(409, "bulk-is-over", "Bulk is over", "The bulk act has been worked off or cancelled.");
    }
}
