package io.walletline.ticket.casework.contents;

import io.walletline.kit.problem.Problem;

/** A content that was changed in its store. */
class DamagedContent extends Problem {

    private static final long serialVersionUID = 1;

    DamagedContent() {
        super(500, "damaged-content", "Damaged content", "The file is not as it was stored, so it is not handed out.");
    }
}
