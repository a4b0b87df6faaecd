package io.walletline.bench.waits;

import io.walletline.bench.waits.simulation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The table and the plot of one run. */
record WaitsReport(List<RoutingRun> patient, RoutingRun busy, List<EstimateRun> estimates) {
    private static final List<String> RULES =
            List.of(RoutingRun.OURS, RoutingRun.ASTERISK, RoutingRun.CALLCENTER, RoutingRun.POOLED);

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("waits.md"), table());
        Files.writeString(folder.resolve("waits.svg"), plot());
    }

    private String table() {
        StringBuilder table = new StringBuilder("""
                # bench waits: simulated, seeded

                Written by `./walletline bench waits`. What is simulated, and how, is in `io.walletline.bench.waits`.

                ![Waits and service level](waits.svg)

                ## Eight skills, two for each agent

                Nobody hangs up. `one pool`: every agent can do everything, routed by the same engine. `no rule below`: the least that
                any rule could reach with these pairs that lets nobody wait while an agent who could help is free (`WaitBound`).

                | agents | load | Erlang C, one pool | no rule below | %s |
                |---|---|---|---|---|---|---|---|
                """.formatted(String.join(" | ", RULES)));
        for (RoutingRun run : patient) {
            table.append(row(
                    "| %d | %.0f %% | %.1f s | %.1f s ",
                    run.scenario().agents(), 100 * run.load(), run.erlang(), run.bound()));
            RULES.forEach(rule -> table.append(row("| %.1f s ", run.all(rule).meanWait())));
            table.append("|\n");
        }
        table.append("""

                Busy days: 74 agents, patience 300 s, log-normal handle times, one call in ten urgent, loads 85–200 %.

                | rule | mean wait | p50 | p90 | in 20 s | gave up | urgent: mean wait | urgent: in 20 s | occupancy |
                |---|---|---|---|---|---|---|---|---|
                """);
        for (String rule : RULES) {
            Outcome.Summary all = busy.all(rule);
            Outcome.Summary urgent = busy.urgent(rule);
            table.append(row(
                    "| %s | %.1f s | %.1f s | %.1f s | %.1f %% | %.1f %% | %.1f s | %.1f %% | %.1f %% |%n",
                    rule,
                    all.meanWait(),
                    all.p50(),
                    all.p90(),
                    100 * all.serviceLevel(),
                    100 * all.abandoned(),
                    urgent.meanWait(),
                    100 * urgent.serviceLevel(),
                    100 * busy.occupancy(rule)));
        }
        table.append("""

                ## Estimates

                Part of the answers within max(30 s, 25 %) of the wait, and root of the mean squared error. `true parameters` knows
                handle time and patience, and tells the median: with those nothing but chance is left.

                | calls | answers | Walletline | true parameters | handle time × place / agents | Asterisk | within the p90 |
                |---|---|---|---|---|---|---|
                """);
        for (EstimateRun run : estimates) {
            table.append(estimateRow(run.name() + ", on arrival", run.onArrival()));
            table.append(estimateRow(run.name() + ", and every 30 s", run));
        }
        return table.toString();
    }

    private static String estimateRow(String name, EstimateRun run) {
        StringBuilder row =
                new StringBuilder(row("| %s | %d ", name, run.answers().size()));
        for (ToDoubleFunction<EstimateSample> way : List.<ToDoubleFunction<EstimateSample>>of(
                EstimateSample::announced, EstimateSample::informed, EstimateSample::plain, EstimateSample::asterisk)) {
            Accuracy accuracy = Accuracy.of(run.answers(), way);
            row.append(row("| %.1f %%, %.1f s ", 100 * accuracy.right(), accuracy.rmse()));
        }
        return row.append(row("| %.1f %% |%n", 100 * Accuracy.coverage(run.answers())))
                .toString();
    }

    private static String row(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private String plot() {
        Svg svg = new Svg(1120, 760);
        List<EstimateSample> surge = estimates.stream()
                .filter(run -> run.load().equals("surge"))
                .findFirst()
                .orElseThrow()
                .firstDay();
        new SurgeChart(surge).draw(svg, 24, 32, 1070, 330);
        List<String> loads = new ArrayList<>();
        List<double[]> waits = new ArrayList<>();
        for (RoutingRun run : patient) {
            loads.add(row(
                    "%.0f %% load, %d agents", 100 * run.load(), run.scenario().agents()));
            waits.add(
                    RULES.stream().mapToDouble(rule -> run.all(rule).meanWait()).toArray());
        }
        new BarChart("Mean wait in seconds, eight skills, nobody hangs up", "%.0f", 300, loads, waits, RULES)
                .draw(svg, 24, 410, 530, 330);
        List<double[]> levels = List.of(
                RULES.stream()
                        .mapToDouble(rule -> 100 * busy.all(rule).serviceLevel())
                        .toArray(),
                RULES.stream()
                        .mapToDouble(rule -> 100 * busy.urgent(rule).serviceLevel())
                        .toArray(),
                RULES.stream()
                        .mapToDouble(rule -> 100 * busy.all(rule).abandoned())
                        .toArray());
        new BarChart(
                        "Busy days, per cent",
                        "%.0f",
                        100,
                        List.of("answered in 20 s", "urgent ones in 20 s", "gave up"),
                        levels,
                        RULES)
                .draw(svg, 580, 410, 514, 330);
        return svg.toString();
    }
}
