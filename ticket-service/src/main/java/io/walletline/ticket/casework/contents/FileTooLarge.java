package io.walletline.ticket.casework.contents;

import io.walletline.kit.problem.Problem;

/** A file of more bytes than allowed. */
class FileTooLarge extends Problem {

    private static final long serialVersionUID = 1;

    FileTooLarge(long most) {
        super(413, "file-too-large", "File too large", "The file is larger than it may be.");
        with("maxBytes", most);
    }
}
