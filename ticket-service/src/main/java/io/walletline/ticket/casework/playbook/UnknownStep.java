package io.walletline.ticket.casework.playbook;

import io.walletline.kit.problem.Problem;

/** The playbook of the ticket's category has no such step. */
class UnknownStep extends Problem {

    UnknownStep() {
        super(404, "unknown-step", "Unknown step", "The playbook of the ticket's category has no such step.");
    }
}
