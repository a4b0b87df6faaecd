package io.walletline.ticket.casework.contacts;

import io.walletline.ticket.cases.facts.TicketSnapshot;

/** Which ticket goes on with a matter. */
public interface Successors {

    /** The ticket itself, or the one that it was merged into in the end. */
    TicketSnapshot of(TicketSnapshot ticket);
}
