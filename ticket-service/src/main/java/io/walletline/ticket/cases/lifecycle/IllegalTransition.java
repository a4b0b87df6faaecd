package io.walletline.ticket.cases.lifecycle;

import io.walletline.kit.problem.Problem;
import io.walletline.ticket.cases.facts.TicketStatus;

/** The status machine does not lead from here to there. */
public class IllegalTransition extends Problem {

    IllegalTransition(TicketStatus from, TicketStatus to) {
        super(
                409,
                "illegal-transition",
                "Illegal transition",
                "A ticket that is %s cannot become %s.".formatted(from.wireName(), to.wireName()));
        with("from", from.wireName());
        with("allowed", from.nexts().stream().map(TicketStatus::wireName).toList());
    }
}
