package io.walletline.ticket.overview.search;

import io.walletline.kit.problem.Problem;

/** Parts of a definition that do not go together. */
class BadDefinition extends Problem {

    BadDefinition(String field, String why) {
        super(422, "bad-definition", "Bad definition", why);
        with("field", field);
    }
}
