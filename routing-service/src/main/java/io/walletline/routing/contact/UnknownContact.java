package io.walletline.routing.contact;

import io.walletline.kit.problem.Problem;

final class UnknownContact extends Problem {
    UnknownContact() {
        super(404, "unknown-contact", "Unknown contact", "There is no contact of this id.");
    }
}
