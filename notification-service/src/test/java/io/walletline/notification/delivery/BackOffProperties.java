package io.walletline.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class BackOffProperties {

    @Property
    void shouldDoubleUpToFiveMinutesGiveOrTakeAFifth_whenTheProviderAsksForNothing(
            @ForAll @IntRange(min = 1, max = 1_000) int attempts, @ForAll long seed) {
        // Given
        var seconds = 1.0;
        for (int i = 1; i < attempts && seconds < 300; i++) {
            seconds = Math.min(300, seconds * 2);
        }

        // When
        var pause = BackOff.after(attempts, null, new Random(seed));

        // Then
        assertThat(pause.toMillis()).isBetween((long) (seconds * 800), (long) (seconds * 1200));
    }

    @Property
    void shouldBeWhatTheProviderAsksForButAnHourAtMost_whenItAsks(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seconds) {
        // When
        var pause = BackOff.after(3, Duration.ofSeconds(seconds), new Random(1));

        // Then
        assertThat(pause).isEqualTo(Duration.ofSeconds(Math.min(3600, seconds)));
    }

    @Example
    void shouldDoAsIfNotAsked_whenTheProviderAsksForNoPause() {
        // When
        var pause = BackOff.after(1, Duration.ZERO, new Random(1));

        // Then
        assertThat(pause.toMillis()).isBetween(800L, 1_200L);
    }
}
