package io.walletline.routing.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ToleranceProperties {

    @Property
    void shouldHoldExactlyInsideItsBounds(
            @ForAll @DoubleRange(min = 0, max = 2_000) double estimate,
            @ForAll @DoubleRange(min = 0, max = 2_000) double wait) {
        // When
        var shortest = Math.min(estimate - 30, estimate / 1.25);
        var longest = Math.max(estimate + 30, estimate / 0.75);

        // Then: what the probability counts is what the tolerance says
        if (Math.abs(wait - shortest) > 1e-6 && Math.abs(wait - longest) > 1e-6) {
            assertThat(Tolerance.holds(estimate, wait)).isEqualTo(shortest < wait && wait < longest);
        }
    }

    @Property(tries = 100)
    void shouldBeRightAtLeastAsOftenAsTheMedian(
            @ForAll @IntRange(max = 300) int ahead, @ForAll @IntRange(min = 1, max = 200) int agents) {
        // Given
        var wait = new QueueLength(ahead, agents, 240, 300);
        var median = wait.quantile(0.5);

        // When
        var told = Tolerance.likeliest(wait, median);

        // Then
        assertThat(Tolerance.probabilityOf(told, wait)).isGreaterThanOrEqualTo(Tolerance.probabilityOf(median, wait));
        assertThat(told).isBetween(0.93 * median, 1.07 * median + 7);
    }
}
