package io.walletline.ticket.deadlines.policies.definition;

import io.walletline.kit.calendar.Timetable;

/**
 * Policy and calendar of a clock, at the versions that it was started with.
 *
 * @param calendarVersion 0 if the term has no calendar
 */
public record ClockTerms(ClockPolicy policy, int calendarVersion, Counting counting) {

    public Timetable timetable() {
        return counting.timetable();
    }
}
