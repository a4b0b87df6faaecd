package io.walletline.ticket.casework.merging;

import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.casework.contacts.Successors;
import jakarta.enterprise.context.ApplicationScoped;

/** The successors of merged tickets, found by following merges to the ticket that is worked on. */
@ApplicationScoped
class MergedInto implements Successors {

    private final Tickets tickets;

    MergedInto(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public TicketSnapshot of(TicketSnapshot ticket) {
        var last = ticket;
        while (last.mergedInto() != null) {
            last = tickets.require(last.mergedInto());
        }
        return last;
    }

    @Override
    public TicketSnapshot locked(TicketSnapshot ticket) {
        var last = tickets.locked(of(ticket).id());
        while (last.mergedInto() != null) {
            last = tickets.locked(last.mergedInto());
        }
        return last;
    }
}
