package io.walletline.ticket.deadlines.policies.definition;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;
import org.jspecify.annotations.Nullable;

/**
 * The length of a clock. Days and months end with their last day: "10 business days" from any time on Monday the 2nd end at
 * midnight after Monday the 16th, by the wall clock of the calendar.
 *
 * @param amount at least 1
 * @param calendar of the business hours, business days, or the days' time zone; absent for minutes and hours
 */
public record Term(int amount, Unit unit, @Nullable String calendar) {

    /** The unit that is counted. */
    public enum Unit {
        MINUTES,
        HOURS,
        BUSINESS_MINUTES,
        BUSINESS_HOURS,
        CALENDAR_DAYS,
        BUSINESS_DAYS,
        MONTHS;

        @JsonValue
        public String wireName() {
            return Wire.name(this);
        }

        boolean needsCalendar() {
            return this != MINUTES && this != HOURS;
        }
    }
}
