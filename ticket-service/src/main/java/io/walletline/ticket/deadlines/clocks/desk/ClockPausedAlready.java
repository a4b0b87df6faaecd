package io.walletline.ticket.deadlines.clocks.desk;

import io.walletline.kit.problem.Problem;

class ClockPausedAlready extends Problem {

    ClockPausedAlready() {
        super(409, "clock-paused-already", "Clock paused already", "Somebody has stopped this clock by hand already.");
    }
}
