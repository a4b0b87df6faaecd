package io.walletline.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The plain way to hand out work from a table: each client claims the first row that nobody has locked. */
final class RawClaims {

    private static final int[] CLIENTS = {1, 2, 4, 8, 16};
    private static final long NANOS = TimeUnit.SECONDS.toNanos(4);

    private RawClaims() {}

    /** Claims a second at the best number of clients, each number with so many waiting at its beginning. */
    static double bestPerSecond(String url, int waiting) throws Exception {
        var best = 0.0;
        for (var clients : CLIENTS) {
            enter(url, waiting);
            best = Math.max(best, perSecond(url, clients));
        }
        return best;
    }

    private static void enter(String url, int waiting) throws SQLException {
        try (var database = DriverManager.getConnection(url);
                var statement = database.createStatement()) {
            statement.execute("drop table if exists raw_contact");
            statement.execute(
                    "create table raw_contact (id bigint primary key, state text, place bigint, payload text)");
            statement.execute(
                    "insert into raw_contact select i, 'WAITING', i, repeat('x', 200) from generate_series(1, "
                            + waiting + ") i");
            statement.execute("create index raw_waiting on raw_contact (place) where state = 'WAITING'");
            statement.execute("vacuum analyze raw_contact");
        }
    }

    private static double perSecond(String url, int clients) throws Exception {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var work = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < clients; i++) {
                work.add(() -> claim(url));
            }
            var claimed = 0;
            for (var each : threads.invokeAll(work)) {
                claimed += each.get();
            }
            return claimed / (NANOS / 1e9);
        }
    }

    private static int claim(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                var select = connection.prepareStatement("select id from raw_contact where state = 'WAITING'"
                        + " order by place limit 1 for update skip locked");
                var update = connection.prepareStatement("update raw_contact set state = 'OFFERED' where id = ?")) {
            connection.setAutoCommit(false);
            var claimed = 0;
            for (var end = System.nanoTime() + NANOS; System.nanoTime() < end; ) {
                try (var row = select.executeQuery()) {
                    if (!row.next()) {
                        throw new IllegalStateException("nothing left to claim");
                    }
                    update.setLong(1, row.getLong(1));
                }
                update.executeUpdate();
                connection.commit();
                claimed++;
            }
            return claimed;
        }
    }
}
