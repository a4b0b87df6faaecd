package io.walletline.ticket.channels.phone.twiml;

import io.walletline.kit.problem.Problem;

/** A signed webhook without a field that it must have, or with one that is too long. */
class BadWebhook extends Problem {

    BadWebhook(String field) {
        super(400, "bad-webhook", "Bad webhook", "A field is missing or too long.");
        with("field", field);
    }
}
