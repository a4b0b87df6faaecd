package io.walletline.kit.event;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Coordinates the relays of several instances: an advisory lock elects the leader, LISTEN/NOTIFY tells the leader of commits
 * of other instances. Its own commits the leader learns of in-process, which is faster.
 */
@ApplicationScoped
class OutboxBell {

    private static final long LOCK = 0x77616c6c65746f62L;
    private static final String CHANNEL = "walletline_outbox";
    private static final int LISTEN_MILLIS = 1000;

    private final DataSource database;

    OutboxBell(DataSource database) {
        this.database = database;
    }

    /** Takes the lead until the connection is closed; false if another instance leads. */
    boolean tryLead(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    void ring(Connection connection) throws SQLException {
        try (var notify = connection.prepareStatement("select pg_notify('" + CHANNEL + "', '')")) {
            notify.execute();
        }
    }

    /** Calls back at each ring until closed. */
    Listening listen(Runnable atRing) {
        var listening = new Listening();
        listening.thread = Thread.ofVirtual().name("outbox-bell").start(() -> {
            while (listening.open) {
                try (Connection connection = database.getConnection();
                        var listen = connection.createStatement()) {
                    listen.execute("listen " + CHANNEL);
                    while (listening.open) {
                        if (connection.unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS).length > 0) {
                            atRing.run();
                        }
                    }
                    listen.execute("unlisten " + CHANNEL);
                } catch (SQLException e) {
                    Log.debugf("outbox bell lost its database: %s", e.getSQLState());
                    pause(listening);
                }
            }
        });
        return listening;
    }

    private static void pause(Listening listening) {
        try {
            Thread.sleep(LISTEN_MILLIS);
        } catch (InterruptedException e) {
            listening.open = false;
            Thread.currentThread().interrupt();
        }
    }

    static final class Listening implements AutoCloseable {

        private volatile boolean open = true;
        private Thread thread = Thread.currentThread();

        @Override
        public void close() {
            open = false;
            thread.interrupt();
        }
    }
}
