package io.walletline.ticket.deadlines.clocks.desk;

import io.walletline.kit.problem.Problem;

class ClockIsOver extends Problem {

    ClockIsOver() {
        super(409, "clock-is-over", "Clock is over", "The clock has been met or cancelled.");
    }
}
