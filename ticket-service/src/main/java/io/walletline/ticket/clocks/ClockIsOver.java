package io.walletline.ticket.clocks;

import io.walletline.kit.problem.Problem;

class ClockIsOver extends Problem {

    ClockIsOver() {
        super(409, "clock-is-over", "Clock is over", "The clock has been met or cancelled.");
    }
}
