package io.walletline.ticket.deadlines.obligations;

import io.walletline.kit.problem.Problem;

class ObligationNotFound extends Problem {

    ObligationNotFound() {
        super(404, "obligation-not-found", "Obligation not found", "There is no such obligation.");
    }
}
