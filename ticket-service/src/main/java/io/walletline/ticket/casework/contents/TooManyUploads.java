package io.walletline.ticket.casework.contents;

import io.walletline.kit.problem.Problem;

/** As many uploads as may be are on their way. */
class TooManyUploads extends Problem {

    private static final long serialVersionUID = 1;

    TooManyUploads() {
        super(503, "too-many-uploads", "Too many uploads", "Too many files are on their way now. Try again soon.");
        with("retryAfterSeconds", 5);
    }
}
