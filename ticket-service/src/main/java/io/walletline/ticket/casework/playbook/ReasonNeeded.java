package io.walletline.ticket.casework.playbook;

import io.walletline.kit.problem.Problem;

/** A step that a proof should check off is checked off by hand, and nobody says why. */
class ReasonNeeded extends Problem {

    ReasonNeeded() {
        super(
                422,
                "reason-needed",
                "Reason needed",
                "This step is checked off by proof; say why it is done without: it becomes a note.");
    }
}
