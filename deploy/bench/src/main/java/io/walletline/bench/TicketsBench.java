package io.walletline.bench;

import io.walletline.bench.stack.BenchStack;
import io.walletline.bench.stack.OpenLoop;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.HdrHistogram.Histogram;

/**
 * The growth of the cost of views, searches and opening with the number of tickets. Baseline of a search: the same words, by the
 * same index, in a table that has nothing else. {@code BENCH_SIZES} names other sizes, for example {@code 1000,10000}.
 */
final class TicketsBench implements Bench.Run {

    private static final String NAME = "tickets";
    private static final String SERVICE = "ticket-service";
    private static final String SIZES = "10000,100000,1000000";
    private static final int WORDS = 2_000;
    private static final int PER_SECOND = 20;
    private static final int OPENED = 500;
    private static final Duration TIME = Duration.ofSeconds(15);
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    /** My open, unassigned, due soon, breached, newest: as shipped. */
    private static final String VIEW = "/views/00000000-0000-7000-8000-00000000000%d/tickets?limit=50";

    @Override
    public List<Figure> measure() throws Exception {
        var figures = new ArrayList<Figure>();
        try (var stack = new BenchStack(BenchStack.ALL_COMPILERS, SERVICE);
                var database = DriverManager.getConnection(stack.jdbcUrl("ticket"))) {
            var token = stack.token("agent-1", "agent");
            for (int i = 0; i < WORDS; i++) {
                open(stack, token, word(i));
            }
            TicketFilling.prepare(database, WORDS);
            var have = 0;
            var sizes = Optional.ofNullable(System.getenv("BENCH_SIZES")).orElse(SIZES);
            for (var size :
                    Arrays.stream(sizes.split(",")).mapToInt(Integer::parseInt).toArray()) {
                TicketFilling.grow(database, have, size);
                have = size;
                figures.addAll(at(size, stack, database, token));
            }
        }
        return figures;
    }

    private static List<Figure> at(int size, BenchStack stack, Connection database, String token) throws Exception {
        var figures = new ArrayList<Figure>();
        var at = " at %,d tickets".formatted(size);
        load(WARM_UP, i -> view(stack, token, i));
        var views = load(TIME, i -> view(stack, token, i));
        figures.add(Figure.of(NAME, "view p50" + at, OpenLoop.millis(views, 50), "ms"));
        figures.add(Figure.of(NAME, "view p99" + at, OpenLoop.millis(views, 99), "ms")
                .atMost(50));

        var bare = bareSearch(database);
        load(WARM_UP, i -> search(stack, token));
        var searches = load(TIME, i -> search(stack, token));
        figures.add(Figure.of(NAME, "search p50" + at, OpenLoop.millis(searches, 50), "ms")
                .beside(OpenLoop.millis(bare, 50)));
        figures.add(Figure.of(NAME, "search p99" + at, OpenLoop.millis(searches, 99), "ms")
                .beside(OpenLoop.millis(bare, 99))
                .atMost(100));

        var cpu = stack.cpuSeconds() + stack.databaseCpuSeconds();
        for (int i = 0; i < OPENED; i++) {
            open(stack, token, word(i) + " " + word(i + 1));
        }
        var millis = (stack.cpuSeconds() + stack.databaseCpuSeconds() - cpu) * 1e3 / OPENED;
        figures.add(Figure.of(NAME, "CPU of opening a ticket" + at, millis, "ms"));
        for (var table : List.of("ticket", "timeline_entry", "ticket_clock", "search_document")) {
            figures.add(
                    Figure.of(NAME, table + " rows" + at, number(database, "select count(*) from " + table), "rows"));
            figures.add(Figure.of(NAME, table + " data" + at, megabytes(database, "pg_table_size", table), "MB"));
            figures.add(Figure.of(NAME, table + " indexes" + at, megabytes(database, "pg_indexes_size", table), "MB"));
        }
        return figures;
    }

    private static Histogram load(Duration time, OpenLoop.Operation operation) throws InterruptedException {
        return OpenLoop.run(PER_SECOND, time, operation);
    }

    /** Two words: one of the frequent ones and any. */
    private static int[] question() {
        var random = new SplittableRandom();
        return new int[] {random.nextInt(WORDS / 100), random.nextInt(WORDS)};
    }

    private static String word(int number) {
        return "zq" + Integer.toString(1_000_000 + number, 36).replaceAll("[aeiouy]", "0") + number % WORDS;
    }

    private static Histogram bareSearch(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("drop table if exists bare");
            statement.execute("create table bare as select ticket_id, opened_at, tokens from search_document");
            statement.execute("create index on bare using gin (tokens)");
            statement.execute("analyze bare");
        }
        var histogram = new Histogram(3);
        try (var select = database.prepareStatement("select ticket_id from bare, bench_words"
                + " where tokens @> array[hashes[?], hashes[?]] order by opened_at desc limit 51")) {
            for (int i = 0; i < PER_SECOND * TIME.toSeconds(); i++) {
                var question = question();
                select.setInt(1, question[0] + 1);
                select.setInt(2, question[1] + 1);
                var begin = System.nanoTime();
                select.executeQuery().close();
                histogram.recordValue(OpenLoop.micros(System.nanoTime() - begin));
            }
        }
        return histogram;
    }

    private static double number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        }
    }

    private static double megabytes(Connection database, String function, String table) throws SQLException {
        return number(database, "select %s('%s') / 1e6".formatted(function, table));
    }

    private static void view(BenchStack stack, String token, int number) throws Exception {
        send(stack, "GET", VIEW.formatted(1 + number % 5), token, "");
    }

    private static void search(BenchStack stack, String token) throws Exception {
        var question = question();
        send(stack, "POST", "/search", token, "{\"text\":\"%s %s\"}".formatted(word(question[0]), word(question[1])));
    }

    private static void open(BenchStack stack, String token, String text) throws Exception {
        send(
                stack,
                "POST",
                "/tickets",
                token,
                "{\"customerRef\":\"cus-%d\",\"channel\":\"message\",\"category\":\"other\",\"text\":\"%s\"}"
                        .formatted(new SplittableRandom().nextInt(200_000), text));
    }

    private static void send(BenchStack stack, String method, String path, String token, String body) throws Exception {
        var request = HttpRequest.newBuilder(stack.uri(SERVICE, path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30));
        if (path.equals("/tickets")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        var answer = stack.http().send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + " → " + answer.statusCode() + " " + answer.body());
        }
    }
}
