package io.walletline.bench;

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

    /** Exit codes: 0 measured (met or not), 2 unknown name. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1 || !BENCHES.containsKey(arguments[0])) {
            System.err.println("bench: name one of engine, waits, " + String.join(", ", BENCHES.keySet()));
            System.exit(2);
        }
        BENCHES.get(arguments[0]).measure().forEach(System.out::println);
        System.exit(0);
    }
}
