package io.walletline.routing.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptEstimatesTest {

    @ParameterizedTest
    @CsvSource({"PT0S,PT5S", "PT0.05S,PT5S", "PT0.3S,PT30S", "PT0.6S,PT60S", "PT30S,PT60S"})
    void shouldBeReadTheMoreSeldomTheLongerItTakes_withinBounds(Duration reading, Duration kept) {
        assertThat(WaitEstimates.keptAfter(reading)).isEqualTo(kept);
    }
}
