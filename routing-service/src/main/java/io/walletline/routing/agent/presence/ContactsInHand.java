package io.walletline.routing.agent.presence;

import io.walletline.kit.problem.Problem;

final class ContactsInHand extends Problem {

    ContactsInHand() {
        super(
                409,
                "contacts-in-hand",
                "Contacts in hand",
                "End or hand over the contacts in hand before going offline.");
    }
}
