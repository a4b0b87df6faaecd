package io.walletline.routing.contact.progress;

import io.walletline.kit.problem.Problem;
import io.walletline.routing.contact.ContactState;

final class ContactNotInHand extends Problem {

    ContactNotInHand(ContactState state) {
        super(
                409,
                "contact-not-in-hand",
                "Contact not in hand",
                "Only an accepted contact that is not over can be ended.");
        with("state", state);
    }
}
