package io.walletline.ticket.deadlines.clocks.desk;

import io.walletline.kit.problem.Problem;

class ClockRuns extends Problem {

    ClockRuns() {
        super(409, "clock-runs", "Clock runs", "Nobody has stopped this clock by hand.");
    }
}
