package io.walletline.routing.calendar;

import io.walletline.kit.problem.Problem;

/** Whatever follows such a calendar would never be served. */
final class CalendarWithoutOpenHours extends Problem {
    CalendarWithoutOpenHours() {
        super(
                422,
                "calendar-without-open-hours",
                "Calendar without open hours",
                "A calendar opens at least once, in its week or on a date of its own.");
    }
}
