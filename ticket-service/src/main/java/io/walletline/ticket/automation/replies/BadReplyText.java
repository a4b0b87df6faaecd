package io.walletline.ticket.automation.replies;

import io.walletline.kit.problem.Problem;

/** A canned reply that could not be sent as it is. */
class BadReplyText extends Problem {

    BadReplyText(String detail) {
        super(422, "bad-reply-text", "Bad reply text", detail);
    }
}
