package io.walletline.ticket.cases.lifecycle;

import io.walletline.ticket.cases.facts.TicketSnapshot;
import java.util.List;

/** Another feature's say on whether a person may resolve a ticket: what must be done first. */
public interface ResolveGuard {

    /** What stands in the way; empty lets it pass. Called in the transaction of the act. */
    List<ResolutionBlocker> hindrances(TicketSnapshot ticket);
}
