package io.walletline.ticket.casework.merging;

import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.facts.TicketStatus;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.casework.contacts.Successors;
import jakarta.enterprise.context.ApplicationScoped;

/** The successors of merged tickets, found by following merges to the ticket that is worked on. */
@ApplicationScoped
class MergedInto implements Successors {

    private final MergeRepository merges;
    private final Tickets tickets;

    MergedInto(MergeRepository merges, Tickets tickets) {
        this.merges = merges;
        this.tickets = tickets;
    }

    @Override
    public TicketSnapshot of(TicketSnapshot ticket) {
        var last = ticket;
        // Merging closes: whatever is not closed was not merged, and costs no look-up.
        while (last.status() == TicketStatus.CLOSED) {
            var merge = merges.inForce(last.id());
            if (merge.isEmpty()) {
                return last;
            }
            last = tickets.require(merge.get().targetId());
        }
        return last;
    }
}
