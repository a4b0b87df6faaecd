package io.walletline.ticket.casework.attachments;

import io.walletline.kit.problem.Problem;

/** The id of no file, or of one that this caller may not see; the answer does not differ. */
class AttachmentNotFound extends Problem {

    private static final long serialVersionUID = 1;

    AttachmentNotFound() {
        super(404, "attachment-not-found", "Attachment not found", "The ticket has no such file that you may see.");
    }
}
