package io.walletline.bench.waits;

import io.walletline.bench.waits.simulation.AgentSkills;
import io.walletline.bench.waits.simulation.CallCenterSimulation;
import io.walletline.bench.waits.simulation.EngineRouting;
import java.util.ArrayList;
import java.util.List;

/**
 * Wait estimates on 50 agents with a handle time of 240 s and a patience of 300 s: at a steady 110 % of what they can do,
 * and in a surge of 2.5 × for 15 minutes, both after a day at 85 % from which the service has learnt. Many days, each with a
 * seed of its own.
 */
record EstimateRun(String load, boolean logNormal, List<EstimateSample> answers, List<EstimateSample> firstDay) {
    private static final int AGENTS = 50;
    private static final double HANDLE_SECONDS = 240;
    private static final double PATIENCE_SECONDS = 300;
    private static final double HOUR = 3600;
    static final double DAY_BEFORE = 24 * HOUR;
    private static final double SURGE = HOUR / 4;

    static EstimateRun steady(boolean logNormal, int days) {
        double comesToRest = HOUR;
        return run(
                "steady",
                logNormal,
                days,
                DAY_BEFORE + comesToRest,
                List.of(new Scenario.Phase(0.85, DAY_BEFORE), new Scenario.Phase(1.1, comesToRest + 4 * HOUR)));
    }

    /** Callers who had to wait from the beginning of the surge until half an hour after its end. */
    static EstimateRun surge(boolean logNormal, int days) {
        return run(
                "surge",
                logNormal,
                days,
                DAY_BEFORE,
                List.of(
                        new Scenario.Phase(0.85, DAY_BEFORE),
                        new Scenario.Phase(2.5, SURGE),
                        new Scenario.Phase(0.85, HOUR / 2)));
    }

    private static EstimateRun run(String load, boolean logNormal, int days, double from, List<Scenario.Phase> phases) {
        Scenario scenario = new Scenario(AGENTS, 1, logNormal, HANDLE_SECONDS, PATIENCE_SECONDS, 0, phases);
        AgentSkills agentSkills = AgentSkills.ofGeneralists(AGENTS, 1);
        List<EstimateSample> answers = new ArrayList<>();
        List<EstimateSample> firstDay = List.of();
        for (int day = 1; day <= days; day++) {
            EstimateListener listener = new EstimateListener(scenario, Math.round(from * 1000));
            new CallCenterSimulation(scenario.calls(day), AGENTS, new EngineRouting(agentSkills), listener).run();
            answers.addAll(listener.answers());
            if (day == 1) {
                firstDay = arrivals(listener.answers());
            }
        }
        return new EstimateRun(load, logNormal, answers, firstDay);
    }

    String name() {
        return load + (logNormal ? ", log-normal" : "");
    }

    EstimateRun onArrival() {
        return new EstimateRun(load, logNormal, arrivals(answers), firstDay);
    }

    private static List<EstimateSample> arrivals(List<EstimateSample> answers) {
        return answers.stream().filter(EstimateSample::onArrival).toList();
    }
}
