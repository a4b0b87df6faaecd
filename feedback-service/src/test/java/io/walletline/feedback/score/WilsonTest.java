package io.walletline.feedback.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoublePredicate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WilsonTest {

    private static final double Z = 1.959963984540054;

    /** The interval is, by definition, all true shares from which the observed one is at most z standard errors away. */
    @Property
    void shouldHoldExactlyTheSharesThatTheCountsDoNotContradict(
            @ForAll @IntRange(min = 1, max = 5000) int n, @ForAll @IntRange(max = 5000) int some) {
        // Given
        int hits = some % (n + 1);
        double observed = (double) hits / n;
        DoublePredicate plausible = p -> Math.abs(observed - p) <= Z * Math.sqrt(p * (1 - p) / n);

        // When
        var interval = Wilson.of(hits, n);

        // Then
        assertThat(interval.low()).isCloseTo(edge(plausible, observed, 0), within(1e-6));
        assertThat(interval.high()).isCloseTo(edge(plausible, observed, 1), within(1e-6));
    }

    /** Newcombe 1998, table I: 81 of 263. */
    @Example
    void shouldMatchThePublishedExample() {
        var interval = Wilson.of(81, 263);
        assertThat(interval.low()).isCloseTo(0.2553, within(0.00005));
        assertThat(interval.high()).isCloseTo(0.3662, within(0.00005));
    }

    /** Bisection between a share that is plausible and a limit. */
    private static double edge(DoublePredicate plausible, double inside, double limit) {
        if (plausible.test(limit)) {
            return limit;
        }
        double good = inside;
        double bad = limit;
        for (int i = 0; i < 200; i++) {
            double middle = (good + bad) / 2;
            if (plausible.test(middle)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return good;
    }
}
