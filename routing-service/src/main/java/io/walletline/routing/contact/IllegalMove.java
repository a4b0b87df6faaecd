package io.walletline.routing.contact;

import io.walletline.kit.problem.Problem;

/** A contact cannot go from here to there; the use cases look first, so this reaches a caller only by a lost race. */
final class IllegalMove extends Problem {
    IllegalMove(ContactState from, ContactState to) {
        super(409, "illegal-contact-move", "Illegal move", "The contact is in another state by now.");
        with("from", from);
        with("to", to);
    }
}
