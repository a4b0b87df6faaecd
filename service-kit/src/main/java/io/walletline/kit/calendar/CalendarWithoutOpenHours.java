package io.walletline.kit.calendar;

import io.walletline.kit.problem.Problem;

/** Whatever follows such a calendar would never be served. */
public final class CalendarWithoutOpenHours extends Problem {
    public CalendarWithoutOpenHours() {
        super(
                422,
                "calendar-without-open-hours",
                "Calendar without open hours",
                "A calendar opens at least once, in its week or on a date of its own.");
    }
}
