package io.walletline.ticket.casework.attachments;

import io.walletline.kit.problem.Problem;

/** A customer tries to attach an internal file. */
class FilesForAgentsOnly extends Problem {

    private static final long serialVersionUID = 1;

    FilesForAgentsOnly() {
        super(
                403,
                "internal-files-are-for-agents",
                "Internal files are for agents",
                "A customer attaches files to what customers see.");
    }
}
