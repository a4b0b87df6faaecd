package io.walletline.ticket.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Tickets as the other features find them, whoever calls. */
@ApplicationScoped
public class Tickets {

    private final TicketRepository tickets;

    Tickets(TicketRepository tickets) {
        this.tickets = tickets;
    }

    /** @throws TicketNotFound if there is none */
    @Transactional
    public Ticket require(UUID id) {
        return tickets.require(id);
    }
}
