package io.walletline.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs one benchmark by its name and prints its figures. */
public final class Bench {

    /** A benchmark: starts what it needs, measures itself and its baseline, stops what it started. */
    interface Run {
        List<Figure> measure() throws Exception;
    }

    private static final Map<String, Run> BENCHES = new TreeMap<>(Map.of(
            "start", new StartBench(),
            "relay", new RelayBench(),
            "webhook", new WebhookBench(),
            "call-to-offer", new CallToOfferBench(),
            "routing", new RoutingBench(),
            "intake", new IntakeBench(),
            "tickets", new TicketsBench()));

    private Bench() {}

    /** The time of one part of a benchmark; a tenth of it with {@code BENCH_TRY}, to see whether the benchmark works. */
    static Duration seconds(long seconds) {
        return System.getenv("BENCH_TRY") == null ? Duration.ofSeconds(seconds) : Duration.ofMillis(100 * seconds);
    }

    /** Exit codes: 0 measured (met or not), 2 unknown name. */
    public static void main(String[] arguments) throws Exception {
        var bench = arguments.length == 1 ? BENCHES.get(arguments[0]) : null;
        if (bench == null) {
            System.err.println("bench: name one of engine, waits, " + String.join(", ", BENCHES.keySet()));
            System.exit(2);
            return;
        }
        bench.measure().forEach(System.out::println);
        System.exit(0);
    }
}
