package io.walletline.routing.calendar;

import static java.util.stream.Collectors.toMap;

import io.walletline.kit.calendar.Calendar;
import io.walletline.kit.calendar.Interval;
import io.walletline.kit.calendar.Weekday;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A calendar as it is stored; intervals are written as {@code 09:00-18:00}. */
@Entity
@Table(name = "calendar")
class NamedCalendar {

    @Id
    private String name;

    private String zone;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, List<String>> weekly;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, List<String>> holidays;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected NamedCalendar() {
        // for Hibernate
    }

    NamedCalendar(String name, Calendar calendar) {
        this.name = name;
        redefine(calendar);
    }

    final void redefine(Calendar calendar) {
        zone = calendar.zone().getId();
        weekly = written(calendar.weekly());
        holidays = written(calendar.holidays());
    }

    private static Map<String, List<String>> written(Map<?, List<Interval>> days) {
        return days.entrySet().stream()
                .collect(toMap(
                        day -> day.getKey().toString(),
                        day -> day.getValue().stream().map(Interval::text).toList()));
    }

    Calendar calendar() {
        return calendar(zone, weekly, holidays);
    }

    static Calendar calendar(String zone, Map<String, List<String>> weekly, Map<String, List<String>> holidays) {
        return new Calendar(
                ZoneId.of(zone),
                weekly.entrySet().stream().collect(toMap(day -> Weekday.valueOf(day.getKey()), NamedCalendar::read)),
                holidays.entrySet().stream().collect(toMap(day -> LocalDate.parse(day.getKey()), NamedCalendar::read)));
    }

    private static List<Interval> read(Map.Entry<String, List<String>> day) {
        return day.getValue().stream().map(Interval::parse).toList();
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }
}
