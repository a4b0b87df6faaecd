package io.walletline.ticket.cases.tickets;

import io.walletline.kit.problem.Problem;
import java.util.List;

/** A customer names what support decides: how urgent a ticket is, which region's rules it goes by, whose it is. */
class SupportDecides extends Problem {

    SupportDecides(List<String> fields) {
        super(400, "support-decides", "Support decides", "Leave these fields out: they are decided by support.");
        with("fields", fields);
    }
}
