package io.walletline.ticket.casework.contents;

import io.walletline.kit.problem.Problem;

/** An upload during which its time ran out, or its customer was erased. */
class UploadOvertaken extends Problem {

    private static final long serialVersionUID = 1;

    UploadOvertaken() {
        super(
                409,
                "upload-overtaken",
                "Upload overtaken",
                "The upload took too long, or its owner is gone: nothing was kept.");
    }
}
