package io.walletline.ticket.deadlines.policies;

import io.walletline.kit.problem.Problem;

/** The name of no calendar. */
class UnknownCalendar extends Problem {

    UnknownCalendar() {
        super(404, "unknown-calendar", "Unknown calendar", "There is no calendar of this name.");
    }
}
