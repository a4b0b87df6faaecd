package io.walletline.ticket.casework.attachments;

import io.walletline.kit.problem.Problem;
import io.walletline.ticket.casework.contents.storage.AttachmentConfig;

/** A ticket that has as many files, or bytes of files, as it may have. */
class TicketFull extends Problem {

    private static final long serialVersionUID = 1;

    TicketFull(AttachmentConfig.PerTicket most) {
        super(409, "ticket-full", "Ticket full", "The ticket has as many files as it may have.");
        with("maxFiles", most.files());
        with("maxBytes", most.bytes());
    }
}
