package io.walletline.ticket.cases.lifecycle;

import io.walletline.kit.problem.Problem;

/** No such ticket, or none that this caller may see; the answer does not tell which. */
public class TicketNotFound extends Problem {

    public TicketNotFound() {
        super(404, "ticket-not-found", "Ticket not found", "There is no such ticket that you may see.");
    }
}
