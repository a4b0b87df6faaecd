package io.walletline.routing.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random calendars around changes of the clocks, against a walk from minute to minute that only looks at the wall clock. */
class CalendarProperties {
    private static final Duration WALK = Duration.ofDays(5);

    /** An hour, half an hour (Lord Howe), a change at midnight (Beirut), a zone without any, one that skipped a day (Apia). */
    enum Change {
        LONDON_SPRING("Europe/London", "2026-03-28T00:00:00Z"),
        LONDON_AUTUMN("Europe/London", "2026-10-24T00:00:00Z"),
        NEW_YORK_SPRING("America/New_York", "2026-03-07T00:00:00Z"),
        NEW_YORK_AUTUMN("America/New_York", "2026-10-31T00:00:00Z"),
        LORD_HOWE_SPRING("Australia/Lord_Howe", "2026-10-03T00:00:00Z"),
        LORD_HOWE_AUTUMN("Australia/Lord_Howe", "2026-04-03T12:00:00Z"),
        BEIRUT_SPRING("Asia/Beirut", "2026-03-27T12:00:00Z"),
        CHATHAM_AUTUMN("Pacific/Chatham", "2026-04-03T12:00:00Z"),
        APIA_DATE_LINE("Pacific/Apia", "2011-12-28T12:00:00Z"),
        SHANGHAI("Asia/Shanghai", "2026-09-30T00:00:00Z");

        final ZoneId zone;
        final Instant from;

        Change(String zone, String from) {
            this.zone = ZoneId.of(zone);
            this.from = Instant.parse(from);
        }
    }

    private static Calendar calendar(Change change, Random random) {
        Map<Weekday, List<Interval>> weekly = new HashMap<>();
        for (Weekday day : Weekday.values()) {
            if (random.nextInt(4) > 0) {
                weekly.put(day, intervals(random));
            }
        }
        Map<LocalDate, List<Interval>> holidays = new HashMap<>();
        LocalDate first = LocalDate.ofInstant(change.from, change.zone);
        for (int i = random.nextInt(3); i > 0; i--) {
            holidays.put(first.plusDays(random.nextInt(5)), random.nextBoolean() ? List.of() : intervals(random));
        }
        return new Calendar(change.zone, weekly, holidays);
    }

    private static List<Interval> intervals(Random random) {
        List<Interval> intervals = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            intervals.add(new Interval(time(random), time(random)));
        }
        return intervals;
    }

    /** Half of them in the hours in which clocks change. */
    private static LocalTime time(Random random) {
        int minute = random.nextBoolean() ? random.nextInt(4 * 60) : random.nextInt(24 * 60);
        return LocalTime.ofSecondOfDay(minute * 60L);
    }

    private static boolean oracle(Calendar calendar, Instant at) {
        LocalDateTime shown = LocalDateTime.ofInstant(at, calendar.zone());
        for (int back = 0; back <= 1; back++) {
            LocalDate day = shown.toLocalDate().minusDays(back);
            List<Interval> intervals = calendar.holidays().containsKey(day)
                    ? calendar.holidays().get(day)
                    : calendar.weekly().getOrDefault(Weekday.of(day), List.of());
            for (Interval interval : intervals) {
                int from = interval.from().toSecondOfDay() / 60;
                int to = interval.to().toSecondOfDay() / 60;
                int length = Math.floorMod(to - from - 1, 24 * 60) + 1;
                int minute = shown.toLocalTime().toSecondOfDay() / 60 + back * 24 * 60;
                if (minute >= from && minute < from + length) {
                    return true;
                }
            }
        }
        return false;
    }

    @Property(tries = 150)
    void shouldSayWhatTheWallClockSays_whateverTheCalendar(@ForAll Change change, @ForAll Random random) {
        // Given
        Calendar calendar = calendar(change, random);
        Instant changed = change.from;
        boolean open = oracle(calendar, changed);

        for (Instant at = change.from; at.isBefore(change.from.plus(WALK)); at = at.plusSeconds(60)) {
            // When
            boolean expected = oracle(calendar, at);

            // Then
            assertThat(calendar.isOpen(at)).isEqualTo(expected);
            if (expected != open) {
                assertThat(calendar.nextChange(changed)).contains(at);
                assertThat(calendar.nextChange(at.minusSeconds(30))).contains(at);
                changed = at;
                open = expected;
            }
        }
    }

    @Property(tries = 100)
    void shouldNameTheFirstOpenMinute_whateverTheCalendar(@ForAll Change change, @ForAll Random random) {
        // Given
        Calendar calendar = calendar(change, random);
        Instant from = change.from.plus(Duration.ofMinutes(random.nextInt(5 * 24 * 60)));
        Instant at = from;
        while (!oracle(calendar, at) && at.isBefore(from.plus(Duration.ofDays(16)))) {
            at = at.plusSeconds(60);
        }

        // When
        Optional<Instant> opening = calendar.nextOpening(from);

        // Then
        assertThat(opening).isEqualTo(oracle(calendar, at) ? Optional.of(at) : Optional.empty());
    }
}
