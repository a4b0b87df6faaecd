package io.walletline.routing.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/** The days as they are written in a calendar. */
enum Weekday {
    @JsonProperty("monday")
    MONDAY,
    @JsonProperty("tuesday")
    TUESDAY,
    @JsonProperty("wednesday")
    WEDNESDAY,
    @JsonProperty("thursday")
    THURSDAY,
    @JsonProperty("friday")
    FRIDAY,
    @JsonProperty("saturday")
    SATURDAY,
    @JsonProperty("sunday")
    SUNDAY;

    static Weekday of(LocalDate date) {
        return values()[date.getDayOfWeek().ordinal()];
    }
}
