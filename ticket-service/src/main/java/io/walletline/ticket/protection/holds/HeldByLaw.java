package io.walletline.ticket.protection.holds;

import io.walletline.kit.problem.Problem;

/** A legal hold is in force: nothing of the customer's may be erased. */
class HeldByLaw extends Problem {

    HeldByLaw(int holds) {
        super(409, "legal-hold", "Legal hold", "The customer's data is held for a case; lift the hold first.");
        with("holds", holds);
    }
}
