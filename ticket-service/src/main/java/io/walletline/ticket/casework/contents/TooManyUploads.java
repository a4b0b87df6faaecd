package io.walletline.ticket.casework.contents;

import io.walletline.kit.problem.Problem;

/** An upload beyond the number allowed at once. */
class TooManyUploads extends Problem {

    private static final long serialVersionUID = 1;

    TooManyUploads() {
        super(503, "too-many-uploads", "Too many uploads", "Too many files are on their way now. Try again soon.");
        with("retryAfterSeconds", 5);
    }
}
