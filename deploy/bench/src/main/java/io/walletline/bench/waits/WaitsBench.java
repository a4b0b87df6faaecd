package io.walletline.bench.waits;

import io.walletline.bench.Figure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Waits and what is said about them, in simulated time. Prints its figures and writes a table and a plot. */
public final class WaitsBench {
    private static final String NAME = "waits";
    private static final double OVER_POOL = 1.1;
    private static final double RIGHT = 0.95;
    private static final double LEAST_COVERED = 0.88;
    private static final double MOST_COVERED = 0.92;

    private WaitsBench() {}

    /** @param arguments the folder that takes the table and the plot */
    public static void main(String[] arguments) throws IOException {
        List<RoutingRun> patient = List.of(
                RoutingRun.patient(74, 1000 * 240 / 3600.0 / 74, 800),
                RoutingRun.patient(80, 0.95, 800),
                RoutingRun.patient(56, 0.98, 1600));
        List<EstimateRun> estimates = new ArrayList<>();
        for (boolean logNormal : List.of(false, true)) {
            estimates.add(EstimateRun.steady(logNormal, 30));
            estimates.add(EstimateRun.surge(logNormal, 150));
        }
        patient.forEach(WaitsBench::print);
        estimates.forEach(WaitsBench::print);
        new WaitsReport(patient, RoutingRun.busy(20), estimates).write(Path.of(arguments[0]));
    }

    /** Over one pool on the very same calls: chance falls on both alike, and the pool is shown beside its formula. */
    private static void print(RoutingRun run) {
        String load = ", %d agents, load %.0f %%".formatted(run.scenario().agents(), 100 * run.load());
        double pooled = run.all(RoutingRun.POOLED).meanWait();
        print(Figure.of(NAME, "mean wait, one pool, beside Erlang C" + load, pooled, "s")
                .beside(run.erlang()));
        print(Figure.of(NAME, "least of any rule with two of eight skills, beside Erlang C" + load, run.bound(), "s")
                .beside(run.erlang()));
        print(Figure.of(
                        NAME,
                        "mean wait with two of eight skills over one pool's, beside Asterisk's" + load,
                        run.all(RoutingRun.OURS).meanWait() / pooled,
                        "ratio")
                .beside(run.all(RoutingRun.ASTERISK).meanWait() / pooled)
                .atMost(OVER_POOL));
    }

    private static void print(EstimateRun run) {
        EstimateRun onArrival = run.onArrival();
        double right =
                Accuracy.of(onArrival.answers(), EstimateSample::announced).right();
        double plain = Accuracy.of(onArrival.answers(), EstimateSample::plain).right();
        double covered = Accuracy.coverage(onArrival.answers());
        print(Figure.of(NAME, "estimates right on arrival, " + run.name(), right, "part")
                .beside(plain)
                .atLeast(RIGHT));
        print(Figure.of(NAME, "waits within the p90, at least, " + run.name(), covered, "part")
                .atLeast(LEAST_COVERED));
        print(Figure.of(NAME, "waits within the p90, at most, " + run.name(), covered, "part")
                .atMost(MOST_COVERED));
    }

    private static void print(Figure figure) {
        System.out.println(figure);
    }
}
