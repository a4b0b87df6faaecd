package io.walletline.ticket.casework.attachments;

import io.walletline.kit.problem.Problem;

/** No such file, or none that this caller may see; the answer does not tell which. */
class AttachmentNotFound extends Problem {

    private static final long serialVersionUID = 1;

    AttachmentNotFound() {
        super(404, "attachment-not-found", "Attachment not found", "The ticket has no such file that you may see.");
    }
}
