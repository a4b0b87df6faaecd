package io.walletline.ticket.cases.lifecycle;

import io.walletline.kit.problem.Problem;
import io.walletline.ticket.cases.facts.TicketStatus;

/** Work was asked for on a ticket that is over. */
public class TicketNotActive extends Problem {

    public TicketNotActive(TicketStatus status) {
        super(
                409,
                "ticket-not-active",
                "Ticket not active",
                "A ticket that is %s takes no work: re-open it first.".formatted(status.wireName()));
    }
}
