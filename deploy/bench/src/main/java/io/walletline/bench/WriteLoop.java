package io.walletline.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.DoubleSupplier;

/** One statement, written again and again by several connections: what the database alone can do. */
final class WriteLoop {

    private static final long WARM_UP_NANOS = Bench.seconds(5).toNanos();
    private static final long NANOS = Bench.seconds(15).toNanos();

    /** A prepared statement, and its values for one execution. */
    interface Work {
        PreparedStatement prepare(Connection connection) throws SQLException;

        void execute(PreparedStatement statement, SplittableRandom random) throws SQLException;
    }

    /** @param cpuMillis of the database for one execution */
    record Result(double perSecond, double cpuMillis) {}

    private WriteLoop() {}

    /** @param cpuSeconds of the database so far */
    static Result run(String url, int connections, DoubleSupplier cpuSeconds, Work work) throws Exception {
        var open = new ArrayList<Connection>();
        try {
            for (int i = 0; i < connections; i++) {
                open.add(DriverManager.getConnection(url));
            }
            repeat(open, WARM_UP_NANOS, work);
            var before = cpuSeconds.getAsDouble();
            var executed = repeat(open, NANOS, work);
            // While the connections are open: the time of a process that has ended is not counted.
            var cpu = cpuSeconds.getAsDouble() - before;
            return new Result(executed / (NANOS / 1e9), cpu * 1e3 / executed);
        } finally {
            for (var connection : open) {
                connection.close();
            }
        }
    }

    private static int repeat(List<Connection> connections, long nanos, Work work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(connections.size())) {
            var loops = connections.stream()
                    .map(connection -> (Callable<Integer>) () -> repeat(connection, nanos, work))
                    .toList();
            var executed = 0;
            for (var each : threads.invokeAll(loops)) {
                executed += each.get();
            }
            return executed;
        }
    }

    private static int repeat(Connection connection, long nanos, Work work) throws SQLException {
        var random = new SplittableRandom();
        try (var statement = work.prepare(connection)) {
            var executed = 0;
            for (var end = System.nanoTime() + nanos; System.nanoTime() < end; executed++) {
                work.execute(statement, random);
            }
            return executed;
        }
    }
}
