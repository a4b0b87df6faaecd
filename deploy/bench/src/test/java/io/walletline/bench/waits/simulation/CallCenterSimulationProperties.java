package io.walletline.bench.waits.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.bench.waits.Diary;
import io.walletline.bench.waits.Scenario;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What must hold on any floor, whoever routes: nobody is lost, nobody is served twice, and time is accounted for. */
class CallCenterSimulationProperties {
    private static final double HANDLE = 120;

    private record Rule(String name, Function<AgentSkills, Routing> routing) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Provide
    Arbitrary<Rule> rules() {
        return Arbitraries.of(
                new Rule("engine", EngineRouting::new),
                new Rule("asterisk", AsteriskRouting::new),
                new Rule("callcenter", CallcenterRouting::new));
    }

    private static Scenario scenario(int agents, double load, double patience, double urgent) {
        return new Scenario(agents, 4, true, HANDLE, patience, urgent, List.of(new Scenario.Phase(load, 3_600)));
    }

    @Property(tries = 60)
    void shouldEndEveryCallOnce_whoeverRoutes(
            @ForAll("rules") Rule rule,
            @ForAll long seed,
            @ForAll @IntRange(min = 4, max = 24) int agents,
            @ForAll @DoubleRange(min = 0.3, max = 2) double load,
            @ForAll @DoubleRange(min = 20, max = 600) double patience) {
        // Given
        List<OfferedCall> calls = scenario(agents, load, patience, 0.1).calls(seed);
        Diary diary = new Diary();

        // When
        Outcome outcome = new CallCenterSimulation(
                        calls, agents, rule.routing().apply(AgentSkills.ofPairs(agents, 4)), diary)
                .run();

        // Then: answered or given up, once; and who was answered was handled to the end, once
        assertThat(diary.ends)
                .hasSize(calls.size())
                .allSatisfy((call, times) -> assertThat(times).isEqualTo(1));
        assertThat(diary.handled.keySet()).containsExactlyInAnyOrderElementsOf(diary.answered);
        assertThat(diary.handled.values()).allMatch(times -> times == 1);
        Outcome.Summary summary = outcome.of(call -> true);
        assertThat(Math.round(summary.abandoned() * calls.size())).isEqualTo(calls.size() - diary.answered.size());
    }

    @Property(tries = 60)
    void shouldKeepLittlesLaw_whoeverRoutes(
            @ForAll("rules") Rule rule,
            @ForAll long seed,
            @ForAll @IntRange(min = 4, max = 24) int agents,
            @ForAll @DoubleRange(min = 0.5, max = 1.3) double load) {
        // Given: nobody gives up, so that all waits are those of the answered
        List<OfferedCall> calls =
                scenario(agents, load, Double.POSITIVE_INFINITY, 0).calls(seed);
        Diary diary = new Diary();

        // When
        Outcome.Summary summary = new CallCenterSimulation(
                        calls, agents, rule.routing().apply(AgentSkills.ofPairs(agents, 4)), diary)
                .run()
                .of(call -> true);

        // Then: L = λ W, with L counted in the line and W from when each was answered
        double span = calls.getLast().at() / 1e3;
        double length = diary.waiting / 1e3 / span;
        double rate = calls.size() / span;
        assertThat(rate * summary.meanWait())
                .isCloseTo(length, org.assertj.core.api.Assertions.within(1e-6 * (1 + length)));
        assertThat(diary.waiting).isEqualTo(diary.waitsInAll);
    }

    @Property(tries = 40)
    void shouldServeInOrderOfArrival_whenThereIsOnePool(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int agents,
            @ForAll @DoubleRange(min = 0.7, max = 1.5) double load,
            @ForAll @DoubleRange(min = 60, max = 2_000) double patience) {
        // Given: everybody can do everything, and no call is more urgent than another
        List<OfferedCall> calls = scenario(agents, load, patience, 0).calls(seed);
        Diary diary = new Diary();

        // When
        new CallCenterSimulation(calls, agents, new EngineRouting(AgentSkills.ofGeneralists(agents, 4)), diary).run();

        // Then
        assertThat(diary.answered)
                .isSortedAccordingTo(
                        Comparator.comparing((Integer call) -> calls.get(call).at()));
    }
}
