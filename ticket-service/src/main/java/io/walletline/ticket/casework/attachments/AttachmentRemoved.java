package io.walletline.ticket.casework.attachments;

import io.walletline.kit.problem.Problem;

/** A file that somebody removed, or that was erased. */
public class AttachmentRemoved extends Problem {

    private static final long serialVersionUID = 1;

    public AttachmentRemoved() {
        super(410, "attachment-removed", "Attachment removed", "The file was there and is gone for good.");
    }
}
