package io.walletline.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class ClockProducerTest {

    @Test
    void shouldTellWholeMillisecondsOfUtc_whenAsked() {
        // Given
        var clock = new ClockProducer().clock();
        var before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        // When
        var now = clock.instant();

        // Then
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MILLIS)).isBetween(before, Instant.now());
    }
}
