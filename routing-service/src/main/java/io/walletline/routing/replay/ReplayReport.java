package io.walletline.routing.replay;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a replay found.
 *
 * @param engines how many engines decided in this time: one for each instance and each time that it read all anew
 * @param rounds how often they decided something
 * @param equal contacts put before the same agent by the same stage of their demand
 * @param different rounds that gave something else
 */
record ReplayReport(
        Instant from,
        Instant to,
        int engines,
        int rounds,
        int equal,
        int different,
        @Nullable Difference first) {
    record Difference(Instant at, List<Fact.Given> stored, List<Fact.Given> replayed) {}
}
