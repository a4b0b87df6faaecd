package io.walletline.routing.callback;

import io.walletline.kit.problem.Problem;
import io.walletline.routing.contact.ContactState;

final class ContactNotWaiting extends Problem {

    ContactNotWaiting(ContactState state) {
        super(409, "contact-not-waiting", "Contact not waiting", "Only who waits can be called back instead.");
        with("state", state);
    }
}
