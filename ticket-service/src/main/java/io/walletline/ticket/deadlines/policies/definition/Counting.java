package io.walletline.ticket.deadlines.policies.definition;

import io.walletline.kit.calendar.Calendar;
import io.walletline.kit.calendar.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The counting of one term. Every unit comes to one thing: a timetable that says which time is open to the
 * clock, and the amount of open time that it has. Counted days are open from midnight to midnight, in months and calendar
 * days every instant is.
 *
 * @param calendar absent for minutes and hours
 */
public record Counting(Term term, @Nullable Calendar calendar, Timetable timetable) {

    /** The due time of a clock that starts then and is never paused. */
    public Instant due(Instant start) {
        int amount = term.amount();
        return switch (term.unit()) {
            case MINUTES, BUSINESS_MINUTES -> after(start, Duration.ofMinutes(amount));
            case HOURS, BUSINESS_HOURS -> after(start, Duration.ofHours(amount));
            case CALENDAR_DAYS -> endOf(dateOf(start).plusDays(amount));
            case BUSINESS_DAYS -> endOf(itsCalendar().plusBusinessDays(dateOf(start), amount));
            case MONTHS -> endOf(dateOf(start).plusMonths(amount));
        };
    }

    /** The open time that such a clock has. */
    public Duration allowance(Instant start) {
        return switch (term.unit()) {
            case MINUTES, BUSINESS_MINUTES -> Duration.ofMinutes(term.amount());
            case HOURS, BUSINESS_HOURS -> Duration.ofHours(term.amount());
            case CALENDAR_DAYS, BUSINESS_DAYS, MONTHS -> timetable.openTime(start, due(start));
        };
    }

    private Instant after(Instant start, Duration time) {
        return timetable
                .plus(start, time)
                .orElseThrow(() -> new IllegalStateException("the calendar has not that much open time"));
    }

    private LocalDate dateOf(Instant at) {
        return LocalDate.ofInstant(at, itsCalendar().zone());
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(itsCalendar().zone()).toInstant();
    }

    private Calendar itsCalendar() {
        return Objects.requireNonNull(calendar, "days are counted by a calendar");
    }
}
