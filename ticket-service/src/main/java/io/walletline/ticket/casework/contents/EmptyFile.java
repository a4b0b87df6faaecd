package io.walletline.ticket.casework.contents;

import io.walletline.kit.problem.Problem;

/** An upload without bytes. */
class EmptyFile extends Problem {

    private static final long serialVersionUID = 1;

    EmptyFile() {
        super(422, "empty-file", "Empty file", "The file has no bytes.");
    }
}
