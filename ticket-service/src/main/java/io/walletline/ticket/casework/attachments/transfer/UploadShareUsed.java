package io.walletline.ticket.casework.attachments.transfer;

import io.walletline.kit.problem.Problem;

/** One person has as many files on their way as one may. */
class UploadShareUsed extends Problem {

    UploadShareUsed(int most) {
        super(429, "upload-share-used", "Upload share used", "Wait until one of your files has arrived.");
        with("most", most);
        with("retryAfterSeconds", 5);
    }
}
