package io.walletline.routing.transfer;

import io.walletline.kit.problem.Problem;

final class NoConsultation extends Problem {

    NoConsultation() {
        super(409, "no-consultation", "No consultation", "No other agent has taken a consultation about this contact.");
    }
}
