package io.walletline.ticket.deadlines.obligations;

import io.walletline.kit.problem.Problem;

class ObligationSettled extends Problem {

    ObligationSettled(ObligationState state) {
        super(409, "obligation-settled", "Obligation settled", "The obligation was met or waived before.");
        with("state", state.wireName());
    }
}
