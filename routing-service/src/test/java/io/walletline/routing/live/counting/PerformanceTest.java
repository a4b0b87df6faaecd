package io.walletline.routing.live.counting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PerformanceTest {

    @Test
    void shouldLeaveOutWhoGaveUpInTime_whenTheServiceLevelIsTold() {
        // Given: 10 answered, 6 of them in time; 4 gave up, 2 of them before the target was over
        var tally = new ContactTally(20, 10, 6, 4, 2, 150, 61, 5, 500);

        // When
        var performance = Performance.of(tally, 0.5);

        // Then
        assertThat(performance.serviceLevel()).isEqualTo(6.0 / 12);
        assertThat(performance.abandonment()).isEqualTo(4.0 / 14);
        assertThat(performance.meanWaitSeconds()).isEqualTo(15);
        assertThat(performance.meanHandleSeconds()).isEqualTo(100);
    }

    @Test
    void shouldLeaveRatesAbsent_whenNothingHappened() {
        // When
        var performance = Performance.of(ContactTally.NOTHING, null);

        // Then
        assertThat(performance.serviceLevel()).isNull();
        assertThat(performance.abandonment()).isNull();
        assertThat(performance.meanWaitSeconds()).isNull();
        assertThat(performance.occupancy()).isNull();
    }
}
