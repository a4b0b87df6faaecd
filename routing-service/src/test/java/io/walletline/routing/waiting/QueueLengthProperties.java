package io.walletline.routing.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QueueLengthProperties {

    @Property(tries = 30)
    void shouldAgreeWithSampling_whateverTheQueue(
            @ForAll @IntRange(max = 60) int ahead,
            @ForAll @IntRange(min = 1, max = 50) int agents,
            @ForAll @IntRange(min = 30, max = 900) int patience) {
        // Given: the sum of exponential times, drawn
        var wait = new QueueLength(ahead, agents, 240, patience);
        var random = new Random(ahead * 31L + agents);
        var drawn = new double[20_000];
        for (int d = 0; d < drawn.length; d++) {
            for (int i = 0; i <= ahead; i++) {
                drawn[d] -= Math.log(1 - random.nextDouble()) / (agents / 240.0 + i / (double) patience);
            }
        }
        Arrays.sort(drawn);

        // When
        var p50 = wait.quantile(0.5);
        var p90 = wait.quantile(0.9);

        // Then
        assertThat(p50).isCloseTo(drawn[10_000], within(0.06 * p50));
        assertThat(p90).isCloseTo(drawn[18_000], within(0.06 * p90));
        assertThat(wait.mean()).isCloseTo(Arrays.stream(drawn).average().orElseThrow(), within(0.06 * wait.mean()));
    }

    @Property(tries = 200)
    void shouldGrowWithTheQueueAndShrinkWithAgents_always(
            @ForAll @IntRange(max = 5_000) int ahead, @ForAll @IntRange(min = 1, max = 500) int agents) {
        // Given
        var wait = new QueueLength(ahead, agents, 240, 300);

        // When / Then
        assertThat(new QueueLength(ahead + 1, agents, 240, 300).quantile(0.9)).isGreaterThan(wait.quantile(0.9));
        assertThat(new QueueLength(ahead, agents + 1, 240, 300).quantile(0.9)).isLessThan(wait.quantile(0.9));
        assertThat(wait.quantile(0.5)).isLessThan(wait.quantile(0.9));
    }

    @Test
    void shouldNotGrow_whenTheWaitGoesOnAndNobodyComesAhead_asteriskHoldTime() {
        // Given: app_queue announces |hold time − waited|, which grows once the estimate is passed
        var now = new QueueLength(9, 5, 240, 300).quantile(0.5);

        // When
        var afterOneLeft = new QueueLength(8, 5, 240, 300).quantile(0.5);

        // Then
        assertThat(afterOneLeft).isLessThan(now);
    }

    @Test
    void shouldGiveTheExponential_whenNobodyIsAhead() {
        assertThat(new QueueLength(0, 10, 240, 300).quantile(0.5)).isCloseTo(24 * Math.log(2), within(1e-3));
        assertThat(new QueueLength(0, 10, 240, 300).mean()).isCloseTo(24, within(1e-9));
    }

    @Test
    void shouldRefuse_whenNobodyWorks() {
        assertThatThrownBy(() -> new QueueLength(3, 0, 240, 300)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new QueueLength(3, 1, 240, 300).quantile(1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
