package io.walletline.bench;

import io.walletline.bench.stack.BenchStack;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reading a ticket's timeline of 50 entries over HTTP, and asking whether it has changed ({@code If-None-Match}, answered
 * with 304 where it has not).
 */
final class TimelineReads {

    private static final String NAME = "intake";
    private static final int ENTRIES = 50;
    private static final int NOT_MODIFIED = 304;

    /** Reading is other code than writing: its rate doubles in the first 90 s. */
    private static final Duration RUN_UP = Bench.seconds(120);

    /** Asking whether something has changed is a shorter way through code that is warm. */
    private static final Duration SHORT_RUN_UP = Bench.seconds(30);

    private static final Duration TIME = Bench.seconds(30);

    /** A representation and its version. */
    private record Tagged(String path, String etag) {}

    private final BenchStack stack;
    private final String service;

    private TimelineReads(BenchStack stack, String service) {
        this.stack = stack;
        this.service = service;
    }

    /** @param tokens one for each client */
    static List<Figure> measure(BenchStack stack, String service, List<String> tokens) throws Exception {
        var reads = new TimelineReads(stack, service);
        var ticket = "/tickets/" + reads.ticketWithEntries(tokens.getFirst());
        var timeline = ticket + "/timeline?limit=" + ENTRIES;
        var read = reads.perSecond(tokens, RUN_UP, timeline, "", 200);
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of(NAME, "timelines of 50 entries read", read, "timelines/s")
                .atLeast(2_500));
        var tagged = reads.tagged(tokens.getFirst(), List.of(timeline, ticket + "/entries?limit=" + ENTRIES));
        if (tagged.isPresent()) {
            var unchanged = reads.perSecond(
                    tokens, SHORT_RUN_UP, tagged.get().path(), tagged.get().etag(), NOT_MODIFIED);
            figures.add(Figure.of(
                            NAME,
                            "timelines of 50 entries asked for, not changed, beside read",
                            unchanged,
                            "timelines/s")
                    .beside(read)
                    .atLeast(8_000));
        } else {
            System.err.println("bench: no answer to If-None-Match on timelines: 'not changed' is not measured");
        }
        return figures;
    }

    private double perSecond(List<String> tokens, Duration runUp, String path, String etag, int expected)
            throws Exception {
        IntakeBench.closedLoop(tokens.size(), runUp, client -> get(path, tokens.get(client), etag, expected));
        return IntakeBench.closedLoop(tokens.size(), TIME, client -> get(path, tokens.get(client), etag, expected))
                / (TIME.toMillis() / 1e3);
    }

    /** The first of the paths that has a version and says that it has not changed. */
    private Optional<Tagged> tagged(String token, List<String> paths) throws Exception {
        for (var path : paths) {
            var etag = send(request(path, token).build()).headers().firstValue("ETag");
            if (etag.isPresent()) {
                var again = request(path, token).header("If-None-Match", etag.get());
                if (send(again.build()).statusCode() == NOT_MODIFIED) {
                    return Optional.of(new Tagged(path, etag.get()));
                }
            }
        }
        return Optional.empty();
    }

    private void get(String path, String token, String etag, int expected) throws Exception {
        var request = request(path, token);
        if (!etag.isEmpty()) {
            request.header("If-None-Match", etag);
        }
        var answer = send(request.build());
        if (answer.statusCode() != expected) {
            throw new IOException("GET " + path + " → " + answer.statusCode() + " " + answer.body());
        }
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(stack.uri(service, path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return stack.http().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String ticketWithEntries(String token) throws Exception {
        var id = post("/tickets", token, "{\"channel\":\"message\",\"text\":\"Hello\"}")
                .replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        for (int i = 0; i < ENTRIES; i++) {
            post("/tickets/" + id + "/entries", token, "{\"kind\":\"note\",\"text\":\"Note %d\"}".formatted(i));
        }
        return id;
    }

    private String post(String path, String token, String body) throws Exception {
        var answer = send(request(path, token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .build());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("POST " + path + " → " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
