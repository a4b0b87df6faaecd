package io.walletline.routing.offer;

import io.walletline.kit.problem.Problem;

final class NotYourOffer extends Problem {

    NotYourOffer() {
        super(403, "not-your-offer", "Not your offer", "The offer was made to somebody else.");
    }
}
