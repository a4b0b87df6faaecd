package io.walletline.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.kit.calendar.RandomCalendars.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random calendars around changes of the clocks, against a walk from minute to minute that only looks at the wall clock. */
class CalendarProperties {
    private static final Duration WALK = Duration.ofDays(5);

    @Property(tries = 150)
    void shouldSayWhatTheWallClockSays_whateverTheCalendar(@ForAll Change change, @ForAll Random random) {
        // Given
        Calendar calendar = RandomCalendars.calendar(change, random);
        Instant changed = change.from;
        boolean open = RandomCalendars.wallClockSaysOpen(calendar, changed);

        for (Instant at = change.from; at.isBefore(change.from.plus(WALK)); at = at.plusSeconds(60)) {
            // When
            boolean expected = RandomCalendars.wallClockSaysOpen(calendar, at);

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
        Calendar calendar = RandomCalendars.calendar(change, random);
        Instant from = change.from.plus(Duration.ofMinutes(random.nextInt(5 * 24 * 60)));
        Instant at = from;
        while (!RandomCalendars.wallClockSaysOpen(calendar, at) && at.isBefore(from.plus(Duration.ofDays(16)))) {
            at = at.plusSeconds(60);
        }

        // When
        Optional<Instant> opening = calendar.nextOpening(from);

        // Then
        assertThat(opening)
                .isEqualTo(RandomCalendars.wallClockSaysOpen(calendar, at) ? Optional.of(at) : Optional.empty());
    }
}
