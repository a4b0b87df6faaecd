package io.walletline.ticket.protection.holds;

import io.walletline.kit.problem.Problem;

/** The customer has no such hold. */
class LegalHoldNotFound extends Problem {

    LegalHoldNotFound() {
        super(404, "legal-hold-not-found", "Legal hold not found", "The customer has no such hold.");
    }
}
