package io.walletline.ticket.deadlines.clocks;

import io.walletline.kit.problem.Problem;

class ClockNotFound extends Problem {

    ClockNotFound() {
        super(404, "clock-not-found", "Clock not found", "The ticket has no such clock.");
    }
}
