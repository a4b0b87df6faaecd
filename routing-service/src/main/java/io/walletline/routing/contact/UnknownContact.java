package io.walletline.routing.contact;

import io.walletline.kit.problem.Problem;

public final class UnknownContact extends Problem {

    public UnknownContact() {
        super(404, "unknown-contact", "Unknown contact", "There is no contact of this id.");
    }
}
