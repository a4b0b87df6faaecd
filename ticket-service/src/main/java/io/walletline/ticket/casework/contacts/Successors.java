package io.walletline.ticket.casework.contacts;

import io.walletline.ticket.cases.facts.TicketSnapshot;

/** The successors of merged tickets. */
public interface Successors {

    /** The ticket itself, or the one that it was merged into in the end. */
    TicketSnapshot of(TicketSnapshot ticket);

    /** The same, locked, as it is then: what is merged in between is followed. Inside a transaction. */
    TicketSnapshot locked(TicketSnapshot ticket);
}
