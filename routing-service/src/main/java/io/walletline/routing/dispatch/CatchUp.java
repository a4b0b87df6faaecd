package io.walletline.routing.dispatch;

import io.walletline.routing.queue.KnownQueues;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds what other instances changed. Every row carries the id of the transaction that touched it last, and who that was;
 * what has an id at or above the oldest one that was in flight at the last look may be new. So nothing is missed, however
 * late it commits. Changes of this instance announce themselves.
 */
@ApplicationScoped
class CatchUp {
    private final DataSource database;
    private final KnownQueues queues;
    private final RoutingSettings settings;
    private final Clock clock;
    private @Nullable String horizon;
    private Instant nextLook = Instant.MIN;

    CatchUp(DataSource database, KnownQueues queues, RoutingSettings settings, Clock clock) {
        this.database = database;
        this.queues = queues;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks, unless it has looked a moment ago. */
    void look(Notices notices) {
        Instant now = clock.instant();
        if (now.isBefore(nextLook)) {
            return;
        }
        nextLook = now.plus(settings.catchUp());
        try (Connection connection = database.getConnection()) {
            String next = text(connection, "select pg_snapshot_xmin(pg_current_snapshot())::text");
            if (horizon != null) {
                changed(connection, "contact", "id", id -> notices.contact(UUID.fromString(id)));
                changed(connection, "agent", "id", notices::agent);
                changed(connection, "attendance", "agent_id", notices::agent);
                changed(connection, "calendar", "name", name -> notices.everything());
                changed(connection, "service_queue", "name", name -> {
                    queues.forget();
                    notices.everything();
                });
            }
            horizon = next;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look for changes", e);
        }
    }

    private void changed(Connection connection, String table, String key, java.util.function.Consumer<String> notice)
            throws SQLException {
        try (var select =
                connection.prepareStatement("select " + key + "::text from " + table + " where changed >= ?::xid8"
                        + " and changed_by is distinct from current_setting('application_name')")) {
            select.setString(1, horizon);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    notice.accept(row.getString(1));
                }
            }
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
