package io.walletline.kit.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random calendars around changes of the clocks, and the slow, obvious answer to whether they are open. */
final class RandomCalendars {
    private RandomCalendars() {}

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

    static Calendar calendar(Change change, Random random) {
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

    /** By the wall clock alone. */
    static boolean wallClockSaysOpen(Calendar calendar, Instant at) {
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
}
