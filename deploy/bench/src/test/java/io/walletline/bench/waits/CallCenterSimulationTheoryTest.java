package io.walletline.bench.waits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.walletline.bench.waits.simulation.AgentSkills;
import io.walletline.bench.waits.simulation.CallCenterSimulation;
import io.walletline.bench.waits.simulation.EngineRouting;
import io.walletline.routing.staffing.Erlang;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulator beside the formulas that are exact for it: Poisson arrivals, exponential times, one pool. */
class CallCenterSimulationTheoryTest {
    private static final double HANDLE = 240;
    private static final double HOURS = 1_500;

    private static Diary run(int agents, double load, double patience) {
        Scenario scenario =
                new Scenario(agents, 1, false, HANDLE, patience, 0, List.of(new Scenario.Phase(load, HOURS * 3_600)));
        Diary diary = new Diary();
        new CallCenterSimulation(
                        scenario.calls(3), agents, new EngineRouting(AgentSkills.ofGeneralists(agents, 1)), diary)
                .run();
        return diary;
    }

    @ParameterizedTest
    @CsvSource({"5, 0.7", "10, 0.85", "20, 0.9"})
    void shouldMakeAsManyWaitAsErlangC_whenNobodyGivesUp(int agents, double load) {
        // When
        Diary diary = run(agents, load, Double.POSITIVE_INFINITY);

        // Then
        double waited = (double) diary.waited / diary.answered.size();
        double meanWait = diary.waitsInAll / 1e3 / diary.answered.size();
        assertThat(waited).isCloseTo(Erlang.waiting(agents, load * agents), within(0.02));
        double expected = Erlang.meanWaitSeconds(agents, load * agents, HANDLE);
        assertThat(meanWait).isCloseTo(expected, within(0.1 * expected));
    }

    @ParameterizedTest
    @CsvSource({"10, 0.9, 180", "10, 1.2, 300", "20, 1.0, 120"})
    void shouldLoseAsManyAsErlangA_whenPeopleGiveUp(int agents, double load, double patience) {
        // When
        Diary diary = run(agents, load, patience);

        // Then
        double lost = 1 - (double) diary.answered.size() / diary.ends.size();
        Erlang.Impatient expected = Erlang.impatient(agents, load * agents, HANDLE, patience);
        assertThat(lost).isCloseTo(expected.abandoned(), within(0.01));
        assertThat(diary.waitsInAll / 1e3 / diary.ends.size())
                .isCloseTo(expected.meanWaitSeconds(), within(0.05 * expected.meanWaitSeconds()));
    }
}
