package io.walletline.routing.replay;

import java.time.Instant;
import java.util.List;

/**
 * The result of a replay.
 *
 * @param engines how many engines decided in this time: one for each instance and each time that it read all anew
 * @param rounds how often they decided something
 * @param equal contacts put before the same agent by the same stage of their demand
 * @param different rounds that gave something else
 * @param differences the first of these, at most {@value #SHOWN}
 */
record ReplayReport(
        Instant from, Instant to, int engines, int rounds, int equal, int different, List<Difference> differences) {
    static final int SHOWN = 10;

    ReplayReport {
        differences = List.copyOf(differences);
    }

    static ReplayReport nothing(Instant from, Instant to) {
        return new ReplayReport(from, to, 0, 0, 0, 0, List.of());
    }

    record Difference(Instant at, List<EngineFact.Given> stored, List<EngineFact.Given> replayed) {}
}
