package io.walletline.routing.contact.continuation;

import io.walletline.kit.problem.Problem;
import io.walletline.routing.contact.ContactState;

final class NothingToContinue extends Problem {

    NothingToContinue(ContactState state) {
        super(
                409,
                "nothing-to-continue",
                "Nothing to continue",
                "A contact goes on by another channel for a while after the customer has left it.");
        with("state", state);
    }
}
