package io.walletline.bench;

import io.walletline.bench.stack.BenchStack;
import io.walletline.bench.stack.OpenLoop;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The cost of opening a ticket over HTTP: log-in checked, validated, idempotency key, 1 KB of text, secrets looked for, text
 * sealed, clocks started, events appended. Baselines: {@link RawTickets} (three rows) and {@link SameRows} (all rows of a
 * ticket), each in one round trip. Then {@link TimelineReads}.
 */
final class IntakeBench implements Bench.Run {

    private static final String NAME = "intake";
    private static final String SERVICE = "ticket-service";
    private static final int CLIENTS = 32;
    /** So many that hardly anyone comes twice: all texts are made of the same words, and alike ones of a customer are compared. */
    private static final int CUSTOMERS = 5_000_000;

    /** Few clients at first: 32 keep both processors full, and the optimising compiler then waits for minutes. */
    private static final int WARM_UP_CLIENTS = 4;

    private static final Duration WARM_UP = Bench.seconds(100);
    private static final Duration RUN_UP = Bench.seconds(90);
    private static final Duration TIME = Bench.seconds(30);
    private static final String[] WORDS =
            ("my wallet payment to the shop did not go through and the money is gone please"
                            + " help me find it again since yesterday evening nothing works on phone screen order bank")
                    .split(" ");

    @Override
    public List<Figure> measure() throws Exception {
        try (var stack = new BenchStack(BenchStack.ALL_COMPILERS, SERVICE)) {
            var tokens = new ArrayList<String>();
            for (int i = 0; i < CLIENTS; i++) {
                tokens.add(stack.token("agent-" + i, "agent"));
            }
            closedLoop(WARM_UP_CLIENTS, WARM_UP, client -> open(stack, tokens.get(client)));
            closedLoop(CLIENTS, RUN_UP, client -> open(stack, tokens.get(client)));
            var service = stack.cpuSeconds();
            var database = stack.databaseCpuSeconds();
            var opened = closedLoop(CLIENTS, TIME, client -> open(stack, tokens.get(client)));
            var serviceMillis = (stack.cpuSeconds() - service) * 1e3 / opened;
            var databaseMillis = (stack.databaseCpuSeconds() - database) * 1e3 / opened;
            var perSecond = opened / (TIME.toMillis() / 1e3);
            var halfRate = OpenLoop.run(perSecond / 2, TIME, i -> open(stack, tokens.get(i % CLIENTS)));
            var timelines = TimelineReads.measure(stack, SERVICE, tokens);
            var rows = rowsOfOneTicket(stack, tokens.getFirst());

            // What a program without a service would need, on the same database.
            stack.stop(SERVICE);
            var url = stack.jdbcUrl("ticket");
            var same = WriteLoop.run(url, CLIENTS, stack::databaseCpuSeconds, rows);
            var raw = WriteLoop.run(url, CLIENTS, stack::databaseCpuSeconds, RawTickets.createTables(url));
            var figures = new ArrayList<>(List.of(
                    Figure.of(NAME, "tickets opened at 32 clients, beside three rows", perSecond, "tickets/s")
                            .beside(raw.perSecond()),
                    Figure.of(NAME, "tickets opened at 32 clients, beside the same rows", perSecond, "tickets/s")
                            .beside(same.perSecond())
                            .atLeast(0.5 * same.perSecond()),
                    Figure.of(NAME, "CPU of service and database per ticket", serviceMillis + databaseMillis, "ms")
                            .atMost(1.5),
                    Figure.of(NAME, "CPU of the service per ticket", serviceMillis, "ms"),
                    Figure.of(NAME, "CPU of the database per ticket, beside the same rows", databaseMillis, "ms")
                            .beside(same.cpuMillis()),
                    Figure.of(NAME, "p50 at half that rate", OpenLoop.millis(halfRate, 50), "ms"),
                    Figure.of(NAME, "p99 at half that rate", OpenLoop.millis(halfRate, 99), "ms")
                            .atMost(50)));
            figures.addAll(timelines);
            return figures;
        }
    }

    private static SameRows rowsOfOneTicket(BenchStack stack, String token) throws Exception {
        try (var database = DriverManager.getConnection(stack.jdbcUrl("ticket"))) {
            var rows = SameRows.of(database, () -> open(stack, token));
            System.err.println("bench: rows of one ticket: " + rows);
            return rows;
        }
    }

    /** One step of a client. */
    interface Step {
        void run(int client) throws Exception;
    }

    /** Runs the step again and again on each client; returns the number of steps that all clients finished. */
    static int closedLoop(int clientCount, Duration time, Step step) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clients = new ArrayList<Callable<Integer>>();
            var end = System.nanoTime() + time.toNanos();
            for (int i = 0; i < clientCount; i++) {
                var client = i;
                clients.add(() -> {
                    var done = 0;
                    for (; System.nanoTime() < end; done++) {
                        step.run(client);
                    }
                    return done;
                });
            }
            var done = 0;
            for (var each : threads.invokeAll(clients, time.toSeconds() + 120, TimeUnit.SECONDS)) {
                done += each.get();
            }
            return done;
        }
    }

    private static void open(BenchStack stack, String token) throws Exception {
        var random = new SplittableRandom();
        post(
                stack,
                "/tickets",
                token,
                "{\"customerRef\":\"cus-%d\",\"channel\":\"message\",\"text\":\"%s\"}"
                        .formatted(random.nextInt(CUSTOMERS), text(random)));
    }

    private static String text(SplittableRandom random) {
        var text = new StringBuilder();
        while (text.length() < 1_000) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return text.toString();
    }

    private static void post(BenchStack stack, String path, String token, String body) throws Exception {
        var request = HttpRequest.newBuilder(stack.uri(SERVICE, path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .timeout(Duration.ofSeconds(30))
                .build();
        var answer = stack.http().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("POST " + path + " → " + answer.statusCode() + " " + answer.body());
        }
    }
}
