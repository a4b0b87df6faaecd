package io.walletline.ticket.overview.reports;

import io.walletline.kit.problem.Problem;

/** A time that no report can be about. */
class BadSpan extends Problem {

    BadSpan(String field) {
        super(
                400,
                "bad-span",
                "Bad span",
                "Give two instants, the first before the second, at most 400 days, and a zone.");
        with("field", field);
    }
}
