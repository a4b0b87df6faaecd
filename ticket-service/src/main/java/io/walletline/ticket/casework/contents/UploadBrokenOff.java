package io.walletline.ticket.casework.contents;

import io.walletline.kit.problem.Problem;

/** The sender stopped before the end. */
class UploadBrokenOff extends Problem {

    private static final long serialVersionUID = 1;

    UploadBrokenOff() {
        super(400, "upload-broken-off", "Upload broken off", "Fewer bytes came than were announced: nothing was kept.");
    }
}
