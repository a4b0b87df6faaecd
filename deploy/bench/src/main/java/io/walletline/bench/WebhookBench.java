package io.walletline.bench;

import io.walletline.bench.stack.BenchStack;
import io.walletline.bench.stack.OpenLoop;
import io.walletline.bench.stack.Phone;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import org.HdrHistogram.Histogram;

/**
 * The time of an answer to a caller who reports a theft: signature, call state, ticket, freeze order, contact
 * and outbox in one transaction. Baseline: the same number of rows inserted by plain JDBC at the same rate.
 */
final class WebhookBench implements Bench.Run {

    private static final String NAME = "webhook";
    private static final String STOLEN = "我的钱包被盗了,刚刚有人把钱转走了";
    private static final int CALLS_PER_SECOND = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration TIME = Duration.ofSeconds(60);
    /** Rows that one such call writes: call, ticket, contact, wallet act, five timeline entries, four events. */
    private static final int ROWS = 13;

    @Override
    public List<Figure> measure() throws Exception {
        try (var stack = new BenchStack("ticket-service")) {
            var phone = new Phone(stack);
            for (int i = 0; i < 200; i++) {
                phone.register(i);
            }
            var warm = (int) (WARM_UP.toSeconds() * CALLS_PER_SECOND);
            load(phone, 10_000, WARM_UP);
            var cpu = stack.cpuSeconds();
            var answers = load(phone, 20_000 + warm, TIME);
            var calls = TIME.toSeconds() * CALLS_PER_SECOND;
            var cpuMillis = (stack.cpuSeconds() - cpu) * 1000 / calls;
            var raw = raw(stack);
            return List.of(
                    Figure.of(NAME, "p50", OpenLoop.millis(answers, 50), "ms").beside(OpenLoop.millis(raw, 50)),
                    Figure.of(NAME, "p99 at 50 calls/s", OpenLoop.millis(answers, 99), "ms")
                            .beside(OpenLoop.millis(raw, 99))
                            .atMost(100),
                    Figure.of(NAME, "service CPU per call", cpuMillis, "ms"));
        }
    }

    /** The answer to what the caller said; the greeting before it is part of the load, not of the figure. */
    private static Histogram load(Phone phone, int firstCall, Duration time) throws InterruptedException {
        var said = new org.HdrHistogram.ConcurrentHistogram(120_000_000L, 3);
        OpenLoop.run(CALLS_PER_SECOND, time, i -> {
            phone.voice(firstCall + i);
            var start = System.nanoTime();
            phone.said(firstCall + i, STOLEN);
            said.recordValue(OpenLoop.micros(System.nanoTime() - start));
        });
        return said;
    }

    private static Histogram raw(BenchStack stack) throws Exception {
        var pool = new ArrayBlockingQueue<Connection>(16);
        for (int i = 0; i < 16; i++) {
            var connection = DriverManager.getConnection(stack.jdbcUrl("ticket"));
            connection.setAutoCommit(false);
            pool.add(connection);
        }
        try (var setUp = DriverManager.getConnection(stack.jdbcUrl("ticket"));
                var statement = setUp.createStatement()) {
            statement.execute("create table raw (id bigint generated always as identity primary key, text text)");
        }
        try {
            return OpenLoop.run(CALLS_PER_SECOND, TIME, i -> {
                var connection = pool.take();
                try (var insert = connection.prepareStatement("insert into raw (text) values (?)")) {
                    for (int row = 0; row < ROWS; row++) {
                        insert.setString(1, STOLEN);
                        insert.executeUpdate();
                    }
                    connection.commit();
                } finally {
                    pool.add(connection);
                }
            });
        } finally {
            for (var connection : pool) {
                connection.close();
            }
        }
    }
}
