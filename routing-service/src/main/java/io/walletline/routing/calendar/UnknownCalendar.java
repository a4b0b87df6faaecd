package io.walletline.routing.calendar;

import io.walletline.kit.problem.Problem;

final class UnknownCalendar extends Problem {

    UnknownCalendar() {
        super(404, "unknown-calendar", "Unknown calendar", "There is no calendar of this name.");
    }
}
