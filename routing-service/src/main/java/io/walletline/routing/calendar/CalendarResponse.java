package io.walletline.routing.calendar;

import io.walletline.kit.calendar.Interval;
import io.walletline.kit.calendar.Weekday;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as it is read.
 *
 * @param nextChange when {@code open} changes next; absent if it never does again
 */
record CalendarResponse(
        String name,
        String timeZone,
        Map<Weekday, List<Interval>> weekly,
        Map<LocalDate, List<Interval>> holidays,
        boolean open,
        @Nullable Instant nextChange) {

    static CalendarResponse of(NamedCalendar named, Instant now) {
        var calendar = named.calendar();
        return new CalendarResponse(
                named.name(),
                calendar.zone().getId(),
                new TreeMap<>(calendar.weekly()),
                new TreeMap<>(calendar.holidays()),
                calendar.isOpen(now),
                calendar.nextChange(now).orElse(null));
    }
}
