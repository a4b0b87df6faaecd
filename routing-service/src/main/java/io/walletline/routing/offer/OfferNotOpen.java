package io.walletline.routing.offer;

import io.walletline.kit.problem.Problem;

final class OfferNotOpen extends Problem {

    OfferNotOpen(OfferState state) {
        super(409, "offer-not-open", "Offer not open", "The offer was lost or is over.");
        with("state", state);
    }
}
