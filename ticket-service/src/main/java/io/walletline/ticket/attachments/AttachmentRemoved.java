package io.walletline.ticket.attachments;

import io.walletline.kit.problem.Problem;

/** A file that somebody removed, or that was erased. */
class AttachmentRemoved extends Problem {

    private static final long serialVersionUID = 1;

    AttachmentRemoved() {
        super(410, "attachment-removed", "Attachment removed", "The file was there and is gone for good.");
    }
}
