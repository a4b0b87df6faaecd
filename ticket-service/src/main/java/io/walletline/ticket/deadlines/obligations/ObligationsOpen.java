package io.walletline.ticket.deadlines.obligations;

import io.walletline.kit.problem.Problem;
import java.util.List;

/** A ticket that has open obligations and cannot be closed. */
class ObligationsOpen extends Problem {

    ObligationsOpen(List<String> kinds) {
        super(
                409,
                "obligations-open",
                "Obligations open",
                "Meet the ticket's obligations, or waive them with a reason, before it is closed.");
        with("obligations", kinds);
    }
}
