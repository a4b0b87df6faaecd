package io.walletline.ticket.automation.rules;

import io.walletline.kit.problem.Problem;

/** A dry run that does not name exactly one rule and one choice of tickets. */
class BadDryRun extends Problem {

    BadDryRun(String detail) {
        super(422, "bad-dry-run", "Bad dry run", detail);
    }
}
