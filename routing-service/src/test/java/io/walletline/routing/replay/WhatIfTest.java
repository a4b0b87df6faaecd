package io.walletline.routing.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Policy;
import io.walletline.routing.queue.QueueFixtures;
import io.walletline.routing.queue.QueueRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private static final long END = 3_600_000;

    private static Arrival call(int number, long at, long handle, long patience) {
        return new Arrival(new UUID(0, number), "q", Channel.PHONE, "en", 0, at, handle, patience);
    }

    private static Crew crew(Map<String, Integer> skills) {
        return new Crew(Map.of("ann", new Crew.Member("main", skills, Map.of())), List.of(new Shift("ann", 0, true)));
    }

    private static WhatIfReport.Outcome simulate(List<Arrival> arrivals, Crew crew, QueueRules rules) {
        return WhatIf.simulate(Policy.DEFAULT, arrivals, crew, Map.of("q", rules), END);
    }

    @Test
    void shouldAnswerOneAfterTheOther_whenThereIsOneAgent() {
        // Given: three calls at once, 100 s each; the third gives up after 150 s
        List<Arrival> arrivals = List.of(
                call(1, 1_000, 100_000, Long.MAX_VALUE),
                call(2, 1_000, 100_000, Long.MAX_VALUE),
                call(3, 1_000, 100_000, 150_000));

        // When
        WhatIfReport.Outcome outcome =
                simulate(arrivals, crew(Map.of("fraud", 1)), QueueFixtures.rules(Map.of("fraud", 1), 0, 0));

        // Then
        assertThat(outcome.answered()).isEqualTo(2);
        assertThat(outcome.abandoned()).isEqualTo(1);
        assertThat(outcome.p90WaitSeconds()).isEqualTo(100);
        assertThat(outcome.serviceLevel()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(outcome.occupancy()).isCloseTo(200.0 / 3600, within(1e-9));
    }

    @Test
    void shouldAnswerNobody_whenTheQueueRequiresWhatNobodyHas() {
        // Given
        List<Arrival> arrivals = new ArrayList<>(List.of(call(1, 1_000, 100_000, Long.MAX_VALUE)));

        // When
        WhatIfReport.Outcome outcome =
                simulate(arrivals, crew(Map.of("fraud", 1)), QueueFixtures.rules(Map.of("refund", 1), 0, 0));

        // Then
        assertThat(outcome.answered()).isZero();
        assertThat(outcome.unanswered()).isEqualTo(1);
    }

    @Test
    void shouldWaitForTheShift_whenTheAgentComesLater() {
        // Given
        Crew late = new Crew(
                Map.of("ann", new Crew.Member("main", Map.of("fraud", 1), Map.of())),
                List.of(new Shift("ann", 61_000, true), new Shift("ann", 500_000, false)));

        // When
        WhatIfReport.Outcome outcome = simulate(
                List.of(call(1, 1_000, 10_000, Long.MAX_VALUE)), late, QueueFixtures.rules(Map.of("fraud", 1), 0, 0));

        // Then
        assertThat(outcome.p50WaitSeconds()).isEqualTo(60);
        assertThat(outcome.occupancy()).isCloseTo(10.0 / 439, within(1e-9));
    }
}
