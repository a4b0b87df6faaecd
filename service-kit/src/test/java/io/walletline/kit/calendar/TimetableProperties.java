package io.walletline.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.walletline.kit.calendar.RandomCalendars.Change;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Sums of open time over changes of the clocks, against a walk that counts one minute, or one second, after the other. */
class TimetableProperties {
    private static final Duration WALK = Duration.ofDays(5);

    @Property(tries = 150)
    void shouldAddUpWhatAWalkFromMinuteToMinuteCounts(@ForAll Change change, @ForAll Random random) {
        // Given
        Calendar calendar = RandomCalendars.calendar(change, random);
        Timetable timetable = Timetable.of(calendar, change.from.minus(WALK), change.from.plus(WALK.multipliedBy(2)));
        Instant from = change.from.plus(Duration.ofMinutes(random.nextInt(3 * 24 * 60)));
        Instant to = from.plus(Duration.ofMinutes(random.nextInt(4 * 24 * 60)));
        long minutes = 0;
        for (Instant at = from; at.isBefore(to); at = at.plusSeconds(60)) {
            minutes += RandomCalendars.wallClockSaysOpen(calendar, at) ? 1 : 0;
        }

        // When
        Duration open = timetable.openTime(from, to);

        // Then
        assertThat(open).isEqualTo(Duration.ofMinutes(minutes));
        assertThat(timetable.openTime(to, from)).isZero();
    }

    @Property(tries = 150)
    void shouldEndAtTheFirstSecondAtWhichTheWalkHasCountedEnough(@ForAll Change change, @ForAll Random random) {
        // Given
        Calendar calendar = RandomCalendars.calendar(change, random);
        Instant end = change.from.plus(WALK);
        Timetable timetable = Timetable.of(calendar, change.from, end);
        Instant from = change.from.plusSeconds(random.nextInt(2 * 24 * 3600));
        long seconds = 1 + random.nextInt(12 * 3600);
        long left = seconds;
        Instant at = from;
        while (left > 0 && at.isBefore(end)) {
            left -= RandomCalendars.wallClockSaysOpen(calendar, at) ? 1 : 0;
            at = at.plusSeconds(1);
        }

        // When
        Optional<Instant> due = timetable.plus(from, Duration.ofSeconds(seconds));

        // Then
        assertThat(due).isEqualTo(left == 0 ? Optional.of(at) : Optional.empty());
    }

    @Property(tries = 100)
    void shouldBeOpenFromMidnightToMidnightOfBusinessDays_whenDaysAreCounted(
            @ForAll Change change, @ForAll Random random) {
        // Given
        Calendar calendar = RandomCalendars.calendar(change, random);
        Calendar days = calendar.byWholeDays();

        for (Instant at = change.from; at.isBefore(change.from.plus(WALK)); at = at.plusSeconds(900)) {
            // When
            boolean open = days.isOpen(at);

            // Then
            assertThat(open).isEqualTo(calendar.isBusinessDay(LocalDate.ofInstant(at, change.zone)));
        }
    }

    @Example
    void shouldCountAnHourTwice_whenTheClocksRepeatIt() {
        // Given: open all day in London, where 25 October 2026 has 25 hours
        Calendar always = new Calendar(
                ZoneId.of("Europe/London"), Map.of(Weekday.SUNDAY, List.of(Interval.parse("00:00-00:00"))), Map.of());
        Instant midnight = Instant.parse("2026-10-24T23:00:00Z");

        // When
        Timetable timetable = Timetable.of(always, midnight, midnight.plus(Duration.ofDays(9)));

        // Then
        assertThat(timetable.openTime(midnight, midnight.plus(Duration.ofDays(2))))
                .isEqualTo(Duration.ofHours(25));
        assertThat(timetable.plus(midnight, Duration.ofHours(25))).contains(Instant.parse("2026-10-26T00:00:00Z"));
        assertThat(timetable.plus(midnight, Duration.ofHours(25).plusSeconds(1)))
                .contains(Instant.parse("2026-11-01T00:00:01Z"));
    }

    @Example
    void shouldSkipWeekendAndHoliday_whenBusinessDaysAreAdded() {
        // Given
        var office = List.of(Interval.parse("09:00-17:00"));
        Calendar calendar = new Calendar(
                ZoneId.of("America/New_York"),
                Map.of(
                        Weekday.MONDAY, office,
                        Weekday.TUESDAY, office,
                        Weekday.WEDNESDAY, office,
                        Weekday.THURSDAY, office,
                        Weekday.FRIDAY, office),
                Map.of(LocalDate.parse("2026-11-26"), List.of()));

        // When
        LocalDate tenth = calendar.plusBusinessDays(LocalDate.parse("2026-11-16"), 10);

        // Then
        assertThat(tenth).isEqualTo(LocalDate.parse("2026-12-01"));
        Calendar never = new Calendar(calendar.zone(), Map.of(), Map.of());
        assertThatThrownBy(() -> never.plusBusinessDays(LocalDate.parse("2026-11-16"), 1))
                .isInstanceOf(IllegalStateException.class);
    }

    @Example
    void shouldRefuse_whenAskedBeyondItsReach() {
        // Given
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        Timetable timetable =
                Timetable.of(new Calendar(ZoneId.of("UTC"), Map.of(), Map.of()), from, from.plus(Duration.ofDays(1)));

        // When
        Instant outside = from.minusMillis(1);

        // Then
        assertThatThrownBy(() -> timetable.openTime(outside, from)).isInstanceOf(IllegalArgumentException.class);
        assertThat(timetable.plus(from, Duration.ofMillis(1))).isEmpty();
        assertThat(Timetable.always().plus(from, Duration.ofDays(400))).contains(from.plus(Duration.ofDays(400)));
    }
}
