package io.walletline.ticket.automation.bulk;

import io.walletline.kit.problem.Problem;

/** An order without acts or without tickets. */
class BadBulk extends Problem {

    BadBulk(String detail) {
        super(422, "bad-bulk", "Bad bulk", detail);
    }
}
