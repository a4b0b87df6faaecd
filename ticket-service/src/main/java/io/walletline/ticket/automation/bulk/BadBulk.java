package io.walletline.ticket.automation.bulk;

import io.walletline.kit.problem.Problem;

/** An order that does not say what to do, or on what. */
class BadBulk extends Problem {

    BadBulk(String detail) {
        super(422, "bad-bulk", "Bad bulk", detail);
    }
}
