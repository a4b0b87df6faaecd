package io.walletline.routing.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ErlangTest {

    /** Handle time 240 s, 80 % within 20 s, patience 120 s: the figures that planners know by heart. */
    private record Row(
            int callsPerHour,
            int agents,
            double occupancy,
            double waiting,
            double meanWait,
            double abandoned,
            double impatientWait,
            int agentsFor3Percent) {}

    private static final Row[] TABLE = {
        new Row(60, 7, 0.57, 0.135, 10.8, 0.030, 3.6, 7),
        new Row(300, 25, 0.80, 0.209, 10.0, 0.023, 2.7, 25),
        new Row(1_000, 74, 0.90, 0.283, 9.3, 0.017, 2.1, 71),
        new Row(3_000, 209, 0.957, 0.419, 11.2, 0.015, 1.8, 202),
        new Row(6_000, 411, 0.973, 0.474, 10.3, 0.012, 1.4, 396),
        new Row(12_000, 813, 0.984, 0.539, 10.0, 0.009, 1.1, 783),
        new Row(30_000, 2_015, 0.993, 0.642, 10.3, 0.007, 0.8, 1_945),
    };

    @Test
    void shouldGiveTheTable_whenTheLoadIsTheTables() {
        for (var row : TABLE) {
            // Given
            var load = row.callsPerHour() / 3600.0 * 240;

            // When
            var agents = Erlang.agentsFor(load, 240, 0.8, 20);
            var impatient = Erlang.impatient(agents, load, 240, 120);

            // Then
            assertThat(agents).isEqualTo(row.agents());
            assertThat(load / agents).isCloseTo(row.occupancy(), within(0.006));
            assertThat(Erlang.waiting(agents, load)).isCloseTo(row.waiting(), within(0.0006));
            assertThat(Erlang.meanWaitSeconds(agents, load, 240)).isCloseTo(row.meanWait(), within(0.06));
            assertThat(impatient.abandoned()).isCloseTo(row.abandoned(), within(0.0006));
            assertThat(impatient.meanWaitSeconds()).isCloseTo(row.impatientWait(), within(0.06));
            assertThat(Erlang.agentsForAbandonment(load, 240, 120, 0.03)).isEqualTo(row.agentsFor3Percent());
        }
    }

    @Test
    void shouldNeedMoreAgents_whenThePoolIsSplit() {
        // Given: 1,000 calls an hour in 1, 2, 4 and 8 separate teams
        int[] expected = {74, 78, 84, 96};

        for (int i = 0; i < expected.length; i++) {
            // When
            var teams = 1 << i;
            var agents = teams * Erlang.agentsFor(1_000 / 3600.0 * 240 / teams, 240, 0.8, 20);

            // Then
            assertThat(agents).isEqualTo(expected[i]);
        }
    }

    @Property
    void shouldEqualTheSum_whenErlangBIsWrittenOut(
            @ForAll @IntRange(min = 1, max = 60) int agents, @ForAll @DoubleRange(min = 0.1, max = 80) double load) {
        // Given
        double sum = 1;
        double term = 1;
        for (int k = 1; k <= agents; k++) {
            term *= load / k;
            sum += term;
        }

        // When / Then
        assertThat(Erlang.blocking(agents, load)).isCloseTo(term / sum, within(1e-9));
    }

    @Property
    void shouldApproachErlangC_whenNobodyGivesUp(@ForAll @IntRange(min = 2, max = 60) int agents) {
        // Given
        var load = 0.8 * agents;

        // When
        var patient = Erlang.impatient(agents, load, 240, 1e12);

        // Then
        assertThat(patient.meanWaitSeconds()).isCloseTo(Erlang.meanWaitSeconds(agents, load, 240), within(1e-3));
        assertThat(patient.abandoned()).isCloseTo(0, within(1e-6));
    }

    @Test
    void shouldSaySo_whenTheAgentsCannotKeepUp() {
        assertThat(Erlang.waiting(5, 6)).isEqualTo(1);
        assertThat(Erlang.serviceLevel(5, 6, 240, 20)).isZero();
        assertThat(Erlang.meanWaitSeconds(5, 6, 240)).isInfinite();
        assertThat(Erlang.impatient(5, 6, 240, 120).abandoned()).isBetween(0.1, 0.5);
    }

    @Test
    void shouldRefuse_whenTheQuestionMakesNoSense() {
        assertThatThrownBy(() -> Erlang.blocking(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Erlang.blocking(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Erlang.agentsFor(1, 240, 1, 20)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Erlang.agentsForAbandonment(1, 240, 60, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
