package io.walletline.ticket.casework.contents;

import io.walletline.kit.problem.Problem;

/** A file that is not of the type that its Content-Type names. */
class FileNotOfItsType extends Problem {

    private static final long serialVersionUID = 1;

    FileNotOfItsType() {
        super(
                422,
                "file-not-of-its-type",
                "File not of its type",
                "The file does not begin as files of the type do that it is said to be.");
    }
}
