package io.walletline.ticket.automation.replies;

import io.walletline.kit.problem.Problem;

/** The name of no canned reply. */
class UnknownReply extends Problem {

    UnknownReply() {
        super(404, "unknown-reply", "Unknown reply", "There is no canned reply of this name.");
    }
}
