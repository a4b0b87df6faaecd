package io.walletline.bench.waits;

import io.walletline.bench.waits.simulation.AgentSkills;
import io.walletline.bench.waits.simulation.AsteriskRouting;
import io.walletline.bench.waits.simulation.CallCenterSimulation;
import io.walletline.bench.waits.simulation.CallcenterRouting;
import io.walletline.bench.waits.simulation.EngineRouting;
import io.walletline.bench.waits.simulation.OfferedCall;
import io.walletline.bench.waits.simulation.Outcome;
import io.walletline.bench.waits.simulation.Routing;
import io.walletline.bench.waits.simulation.SimulationListener;
import io.walletline.bench.waits.simulation.WaitBound;
import io.walletline.routing.staffing.Erlang;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The same calls through the engine and through the rules of other systems: eight skills, two for each agent. */
record RoutingRun(Scenario scenario, Map<String, Outcome> outcomes) {
    static final String OURS = "walletline";
    static final String ASTERISK = "Asterisk";
    static final String CALLCENTER = "mod_callcenter";
    static final String POOLED = "one pool";

    private static final int SKILLS = 8;
    private static final double HANDLE_SECONDS = 240;
    private static final double HOUR = 3600;
    private static final double WARM_UP = HOUR;

    /** More would take minutes to solve. */
    private static final int LONGEST_LINE = 300;

    private static final Map<String, Function<AgentSkills, Routing>> RULES = new LinkedHashMap<>();

    static {
        RULES.put(OURS, EngineRouting::new);
        RULES.put(ASTERISK, AsteriskRouting::new);
        RULES.put(CALLCENTER, CallcenterRouting::new);
    }

    /** Nobody hangs up, handle times are exponential: what Erlang C describes. */
    static RoutingRun patient(int agents, double load, double hours) {
        return run(new Scenario(
                agents,
                SKILLS,
                false,
                HANDLE_SECONDS,
                Double.POSITIVE_INFINITY,
                0,
                List.of(new Scenario.Phase(load, hours * HOUR))));
    }

    /** Busy days: patience 300 s, one call in ten urgent, log-normal handle times; quiet, busy, surge, quiet. */
    static RoutingRun busy(int days) {
        List<Scenario.Phase> phases = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            phases.add(new Scenario.Phase(0.85, 2 * HOUR));
            phases.add(new Scenario.Phase(1.1, HOUR));
            phases.add(new Scenario.Phase(2, HOUR / 4));
            phases.add(new Scenario.Phase(0.85, HOUR));
        }
        return run(new Scenario(74, SKILLS, true, HANDLE_SECONDS, 300, 0.1, phases));
    }

    /** The mean wait that Erlang C gives for one pool of agents who can do all. */
    double erlang() {
        return Erlang.meanWaitSeconds(scenario.agents(), load() * scenario.agents(), HANDLE_SECONDS);
    }

    /** Below this no rule gets that lets nobody wait while an agent who could help is free; seconds. */
    double bound() {
        int longestLine = (int) Math.min(LONGEST_LINE, 12 / (1 - load()));
        return HANDLE_SECONDS * WaitBound.meanWait(AgentSkills.ofPairs(scenario.agents(), SKILLS), load(), longestLine);
    }

    double load() {
        return scenario.phases().getFirst().load();
    }

    private static RoutingRun run(Scenario scenario) {
        List<OfferedCall> calls = scenario.calls(1);
        AgentSkills pairs = AgentSkills.ofPairs(scenario.agents(), SKILLS);
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        RULES.forEach((rule, routing) -> outcomes.put(
                rule,
                new CallCenterSimulation(calls, scenario.agents(), routing.apply(pairs), SimulationListener.NOBODY)
                        .run()));
        AgentSkills pool = AgentSkills.ofGeneralists(scenario.agents(), SKILLS);
        outcomes.put(
                POOLED,
                new CallCenterSimulation(calls, scenario.agents(), new EngineRouting(pool), SimulationListener.NOBODY)
                        .run());
        return new RoutingRun(scenario, outcomes);
    }

    private Outcome outcome(String rule) {
        return Objects.requireNonNull(outcomes.get(rule));
    }

    Outcome.Summary all(String rule) {
        return outcome(rule).of(RoutingRun::isCounted);
    }

    Outcome.Summary urgent(String rule) {
        return outcome(rule).of(call -> isCounted(call) && call.priority() > 0);
    }

    double occupancy(String rule) {
        return outcome(rule).occupancy(scenario.agents());
    }

    private static boolean isCounted(OfferedCall call) {
        return call.at() >= WARM_UP * 1000;
    }
}
