package io.walletline.routing.offer;

import io.walletline.kit.problem.Problem;

final class UnknownOffer extends Problem {

    UnknownOffer() {
        super(404, "unknown-offer", "Unknown offer", "There is no offer of this id.");
    }
}
