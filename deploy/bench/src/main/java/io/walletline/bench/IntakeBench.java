package io.walletline.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * What it costs to open a ticket over HTTP (log-in checked, validated, idempotency key, 1 KB of text, secrets looked for,
 * text sealed, clocks started, events appended) and to read its timeline. Baseline: {@link RawTickets}.
 */
final class IntakeBench implements Bench.Run {

    private static final String NAME = "intake";
    private static final String SERVICE = "ticket-service";
    private static final int CLIENTS = 32;
    /** So many that hardly anyone comes twice: all texts are made of the same words, and alike ones of a customer are compared. */
    private static final int CUSTOMERS = 5_000_000;

    private static final int ENTRIES = 50;

    /** Few clients at first: 32 keep both processors full, and the optimising compiler then waits for minutes. */
    private static final int WARM_UP_CLIENTS = 4;

    private static final Duration WARM_UP = Duration.ofSeconds(100);
    private static final Duration RUN_UP = Duration.ofSeconds(90);
    /** Reading is other code than writing: its rate doubles in the first 90 s. */
    private static final Duration READ_RUN_UP = Duration.ofSeconds(120);

    private static final Duration TIME = Duration.ofSeconds(30);
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
            var cpu = cpu(stack);
            var opened = closedLoop(CLIENTS, TIME, client -> open(stack, tokens.get(client)));
            var cpuMillis = (cpu(stack) - cpu) * 1e3 / opened;
            var perSecond = opened / (double) TIME.toSeconds();
            var halfRate = OpenLoop.run(perSecond / 2, TIME, i -> open(stack, tokens.get(i % CLIENTS)));

            var ticket = ticketWithEntries(stack, tokens.getFirst());
            var timeline = "/tickets/" + ticket + "/timeline?limit=" + ENTRIES;
            closedLoop(CLIENTS, READ_RUN_UP, client -> get(stack, timeline, tokens.get(client)));
            var read = closedLoop(CLIENTS, TIME, client -> get(stack, timeline, tokens.get(client)))
                    / (double) TIME.toSeconds();

            var raw = RawTickets.perSecond(stack.jdbcUrl("ticket"), CLIENTS);
            return List.of(
                    Figure.of(NAME, "tickets opened at 32 clients", perSecond, "tickets/s")
                            .beside(raw)
                            .atLeast(0.25 * raw),
                    Figure.of(NAME, "CPU of service and database per ticket", cpuMillis, "ms")
                            .atMost(1.0),
                    Figure.of(NAME, "p50 at half that rate", OpenLoop.millis(halfRate, 50), "ms"),
                    Figure.of(NAME, "p99 at half that rate", OpenLoop.millis(halfRate, 99), "ms")
                            .atMost(50),
                    Figure.of(NAME, "timelines of 50 entries read", read, "timelines/s")
                            .atLeast(5_000));
        }
    }

    private static double cpu(BenchStack stack) {
        return stack.cpuSeconds() + stack.databaseCpuSeconds();
    }

    private interface Step {
        void run(int client) throws Exception;
    }

    /** How often all clients together finished the step. */
    private static int closedLoop(int clientCount, Duration time, Step step) throws Exception {
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
        send(
                stack,
                "POST",
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

    private static String ticketWithEntries(BenchStack stack, String token) throws Exception {
        var answer = send(stack, "POST", "/tickets", token, "{\"channel\":\"message\",\"text\":\"Hello\"}");
        var id = answer.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        for (int i = 0; i < ENTRIES; i++) {
            send(
                    stack,
                    "POST",
                    "/tickets/" + id + "/entries",
                    token,
                    "{\"kind\":\"note\",\"text\":\"Note %d\"}".formatted(i));
        }
        return id;
    }

    private static void get(BenchStack stack, String path, String token) throws Exception {
        send(stack, "GET", path, token, "");
    }

    private static String send(BenchStack stack, String method, String path, String token, String body)
            throws Exception {
        var request = HttpRequest.newBuilder(stack.uri(SERVICE, path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30));
        if (method.equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        var answer = stack.http().send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + " → " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
