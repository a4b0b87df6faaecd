package io.walletline.ticket.casework.playbook;

import io.walletline.kit.problem.Problem;

/** A step that was proved and cannot be taken back by hand. */
class StepIsProven extends Problem {

    StepIsProven() {
        super(409, "step-is-proven", "Step is proven", "A proof has checked this step off.");
    }
}
