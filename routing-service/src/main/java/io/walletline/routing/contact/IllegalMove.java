package io.walletline.routing.contact;

import io.walletline.kit.problem.Problem;

/** A change of state that is not allowed. Use cases check before, so that a caller sees it only after a lost race. */
final class IllegalMove extends Problem {

    IllegalMove(ContactState from, ContactState to) {
        super(409, "illegal-contact-move", "Illegal move", "The contact is in another state by now.");
        with("from", from);
        with("to", to);
    }
}
