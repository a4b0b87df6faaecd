package io.walletline.ticket.automation.replies;

import io.walletline.kit.problem.Problem;

/** There is no canned reply of this name. */
class UnknownReply extends Problem {

    UnknownReply() {
        super(404, "unknown-reply", "Unknown reply", "There is no canned reply of this name.");
    }
}
