package io.walletline.ticket.casework.attachments.transfer;

import io.walletline.kit.problem.Problem;

/** A part behind the end of a file. */
class RangeNotSatisfiable extends Problem {

    private static final long serialVersionUID = 1;

    RangeNotSatisfiable(long size) {
        super(416, "range-not-satisfiable", "Range not satisfiable", "The file has no such part.");
        with("bytes", size);
    }
}
