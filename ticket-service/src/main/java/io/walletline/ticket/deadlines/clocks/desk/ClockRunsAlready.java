package io.walletline.ticket.deadlines.clocks.desk;

import io.walletline.kit.problem.Problem;

class ClockRunsAlready extends Problem {

    ClockRunsAlready() {
        super(409, "clock-runs-already", "Clock runs already", "The ticket has a running clock by this policy.");
    }
}
