package io.walletline.routing.calendar;

import io.walletline.kit.problem.Problem;

final class CalendarNotDefined extends Problem {

    CalendarNotDefined() {
        super(
                422,
                "calendar-not-defined",
                "Calendar not defined",
                "Define the calendar before something refers to it.");
    }
}
