package io.walletline.ticket.deadlines.clocks.desk;

import io.walletline.kit.problem.Problem;

class PauseNotAllowed extends Problem {

    PauseNotAllowed() {
        super(409, "pause-not-allowed", "Pause not allowed", "The policy of this clock does not let a person stop it.");
    }
}
