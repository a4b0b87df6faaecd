package io.walletline.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class QuietHoursTest {

    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");

    @Property(tries = 3000)
    void shouldOpenAtTheFirstMinuteThatIsNotQuiet_whateverTheClocksDo(
            @ForAll @IntRange(max = 365 * MINUTES_OF_A_DAY) int minute,
            @ForAll @IntRange(max = MINUTES_OF_A_DAY - 1) int from,
            @ForAll @IntRange(max = MINUTES_OF_A_DAY - 1) int to,
            @ForAll("zones") ZoneId zone) {
        Assume.that(from != to);
        // Given
        var now = YEAR.plus(Duration.ofMinutes(minute));
        var hours = new QuietHours(timeOf(from), timeOf(to));

        // When
        var opening = hours.opening(now, zone);

        // Then
        assertThat(opening).isEqualTo(walk(now, from, to, zone));
    }

    @Property(tries = 2000)
    void shouldOpenAtTheFirstMinuteThatIsNotQuiet_whenTheClocksChangeThatNight(
            @ForAll @IntRange(max = MINUTES_OF_A_DAY) int minute,
            @ForAll @IntRange(max = 6 * 60) int from,
            @ForAll @IntRange(max = 6 * 60) int to,
            @ForAll boolean spring) {
        Assume.that(from != to);
        // Given
        var zone = ZoneId.of("Europe/London");
        var eve = Instant.parse(spring ? "2026-03-28T18:00:00Z" : "2026-10-24T18:00:00Z");
        var now = eve.plus(Duration.ofMinutes(minute));

        // When
        var opening = new QuietHours(timeOf(from), timeOf(to)).opening(now, zone);

        // Then
        assertThat(opening).isEqualTo(walk(now, from, to, zone));
    }

    @Example
    void shouldRefuseADayThatIsWhollyQuiet() {
        assertThatExceptionOfType(BadPreferences.class)
                .isThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON));
    }

    /** Minute by minute. */
    private static Instant walk(Instant now, int from, int to, ZoneId zone) {
        var instant = now;
        while (isQuiet(instant.atZone(zone).toLocalTime().toSecondOfDay() / 60, from, to)) {
            instant = instant.plus(Duration.ofMinutes(1));
        }
        return instant;
    }

    private static boolean isQuiet(int minute, int from, int to) {
        for (int quiet = from; quiet != to; quiet = (quiet + 1) % MINUTES_OF_A_DAY) {
            if (quiet == minute) {
                return true;
            }
        }
        return false;
    }

    private static LocalTime timeOf(int minute) {
        return LocalTime.ofSecondOfDay(minute * 60L);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Asia/Shanghai", "Europe/London", "America/New_York", "Australia/Lord_Howe", "UTC")
                .map(ZoneId::of);
    }
}
