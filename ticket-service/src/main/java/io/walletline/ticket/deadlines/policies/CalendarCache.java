package io.walletline.ticket.deadlines.policies;

import io.walletline.kit.calendar.Calendar;
import io.walletline.kit.calendar.Timetable;
import io.walletline.ticket.deadlines.policies.definition.Counting;
import io.walletline.ticket.deadlines.policies.definition.Term;
import io.walletline.ticket.deadlines.policies.definition.Term.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every version of every calendar, with its timetable. A timetable is made when it is first asked for and made anew when
 * somebody asks beyond its reach, which happens once in years.
 */
final class CalendarCache {

    private static final Duration BACK = Duration.ofDays(60);
    /** No deadline lies further ahead; see {@link PolicyBook}. */
    static final Duration AHEAD = Duration.ofDays(6 * 365);

    private record Key(String name, int version, boolean wholeDays) {}

    private final Map<String, NavigableMap<Integer, Calendar>> calendars = new TreeMap<>();
    private final Map<Key, Timetable> timetables = new ConcurrentHashMap<>();

    CalendarCache(Iterable<PolicyTables.StoredCalendar> stored) {
        for (var calendar : stored) {
            calendars
                    .computeIfAbsent(calendar.name(), name -> new TreeMap<>())
                    .put(calendar.version(), calendar.definition().calendar());
        }
    }

    boolean has(String name) {
        return calendars.containsKey(name);
    }

    /** @throws UnknownCalendar if there is none of this name */
    int newest(String name) {
        return versions(name).lastKey();
    }

    Calendar calendar(String name, int version) {
        var calendar = versions(name).get(version);
        if (calendar == null) {
            throw new UnknownCalendar();
        }
        return calendar;
    }

    Iterable<String> names() {
        return calendars.keySet();
    }

    /** @param version 0 if the term has no calendar */
    Counting counting(Term term, int version, Instant from, Instant now) {
        if (term.calendar() == null) {
            return new Counting(term, null, Timetable.always());
        }
        var calendar = calendar(term.calendar(), version);
        if (term.unit() == Unit.CALENDAR_DAYS || term.unit() == Unit.MONTHS) {
            return new Counting(term, calendar, Timetable.always());
        }
        var key = new Key(term.calendar(), version, term.unit() == Unit.BUSINESS_DAYS);
        var known = timetables.get(key);
        if (known == null || !known.reaches(from) || !known.reaches(now.plus(AHEAD.dividedBy(2)))) {
            known = Timetable.of(
                    key.wholeDays() ? calendar.byWholeDays() : calendar,
                    (from.isBefore(now) ? from : now).minus(BACK),
                    (from.isAfter(now) ? from : now).plus(AHEAD));
            timetables.put(key, known);
        }
        return new Counting(term, calendar, known);
    }

    private NavigableMap<Integer, Calendar> versions(String name) {
        var versions = calendars.get(name);
        if (versions == null) {
            throw new UnknownCalendar();
        }
        return versions;
    }
}
