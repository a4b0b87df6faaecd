package io.walletline.ticket.deadlines.clocks.desk;

import io.walletline.kit.problem.Problem;

class BadStart extends Problem {

    BadStart() {
        super(422, "bad-start", "Bad start", "A clock starts now or within the last year.");
    }
}
