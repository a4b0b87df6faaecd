package io.walletline.kit.calendar;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * From one time of the wall clock to another, of which the second is outside. It belongs to the day on which it begins:
 * an end that is not after the begin is on the next day, so that 22:00–06:00 is a night and 00:00–00:00 a whole day.
 */
public record Interval(
        @NotNull @JsonFormat(pattern = "HH:mm") LocalTime from,
        @NotNull @JsonFormat(pattern = "HH:mm") LocalTime to) {

    static final Interval WHOLE_DAY = new Interval(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public static Interval parse(String text) {
        return new Interval(LocalTime.parse(text.substring(0, 5)), LocalTime.parse(text.substring(6)));
    }

    public String text() {
        return from + "-" + to;
    }

    LocalDateTime begin(LocalDate day) {
        return day.atTime(from);
    }

    LocalDateTime end(LocalDate day) {
        return to.isAfter(from) ? day.atTime(to) : day.plusDays(1).atTime(to);
    }

    boolean covers(LocalDate day, LocalDateTime moment) {
        return !moment.isBefore(begin(day)) && moment.isBefore(end(day));
    }
}
