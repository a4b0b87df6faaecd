package io.walletline.kit.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours as they are written over HTTP.
 *
 * @param timeZone IANA name
 * @param holidays what counts instead of the week on a date; an empty list = closed
 */
public record CalendarDefinition(
        @NotBlank @Size(max = 64) String timeZone,
        @Nullable Map<Weekday, @NotNull @Size(max = 12) List<@NotNull @Valid Interval>> weekly,

        @Size(max = 500) @Nullable Map<LocalDate, @NotNull @Size(max = 12) List<@NotNull @Valid Interval>> holidays) {

    public CalendarDefinition {
        weekly = orEmpty(weekly);
        holidays = orEmpty(holidays);
    }

    /**
     * @throws UnknownTimeZone if there is no such zone
     * @throws CalendarWithoutOpenHours if it would never open
     */
    public Calendar calendar() {
        var calendar = new Calendar(zone(), orEmpty(weekly), orEmpty(holidays));
        if (!calendar.hasOpenHours()) {
            throw new CalendarWithoutOpenHours();
        }
        return calendar;
    }

    private static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : map;
    }

    private ZoneId zone() {
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            throw new UnknownTimeZone();
        }
        return ZoneId.of(timeZone);
    }
}
