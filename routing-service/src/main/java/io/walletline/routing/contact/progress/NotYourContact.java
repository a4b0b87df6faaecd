package io.walletline.routing.contact.progress;

import io.walletline.kit.problem.Problem;

final class NotYourContact extends Problem {

    NotYourContact() {
        super(403, "not-your-contact", "Not your contact", "Only the agent who holds a contact can end it.");
    }
}
