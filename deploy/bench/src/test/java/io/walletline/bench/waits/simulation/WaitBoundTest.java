package io.walletline.bench.waits.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.walletline.bench.waits.Scenario;
import io.walletline.routing.staffing.Erlang;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitBoundTest {

    @ParameterizedTest
    @CsvSource({"5, 0.7, 1", "10, 0.85, 1", "20, 0.9, 1", "10, 0.85, 4"})
    void shouldBeErlangC_whenEverybodyCanDoEverything(int agents, double load, int skills) {
        // When
        double bound = WaitBound.meanWait(AgentSkills.ofGeneralists(agents, skills), load, 150);

        // Then
        assertThat(bound).isCloseTo(Erlang.meanWaitSeconds(agents, load * agents, 1), within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"6, 3, 0.8", "12, 4, 0.85", "20, 8, 0.85"})
    void shouldLieBetweenOnePoolAndWhatAnyRuleReaches_whenAgentsHaveTwoSkills(int agents, int skills, double load) {
        // Given
        AgentSkills pairs = AgentSkills.ofPairs(agents, skills);
        Scenario scenario = new Scenario(
                agents,
                skills,
                false,
                240,
                Double.POSITIVE_INFINITY,
                0,
                List.of(new Scenario.Phase(load, 500 * 3_600)));

        // When
        double bound = 240 * WaitBound.meanWait(pairs, load, 100);

        // Then
        assertThat(bound).isGreaterThan(Erlang.meanWaitSeconds(agents, load * agents, 240));
        for (Routing rule : List.of(new EngineRouting(pairs), new CallcenterRouting(pairs))) {
            double reached = new CallCenterSimulation(scenario.calls(5), agents, rule, SimulationListener.NOBODY)
                    .run()
                    .of(call -> true)
                    .meanWait();
            assertThat(bound).isLessThan(1.05 * reached);
        }
    }

    @Test
    void shouldBeWhatAnotherProgramFound_whenTheCrewIsTheBenchmarks() {
        // Given: the same process solved apart from this, in Python with sparse matrices: 10.87 s

        // When
        double bound = 240 * WaitBound.meanWait(AgentSkills.ofPairs(74, 8), 1000 * 240 / 3600.0 / 74, 120);

        // Then
        assertThat(bound).isCloseTo(10.87, within(0.02));
    }
}
