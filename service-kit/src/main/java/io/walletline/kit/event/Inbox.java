package io.walletline.kit.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The ids of the events that took effect here. Kept longer than any topic, so that no replay finds one forgotten. */
@ApplicationScoped
class Inbox {

    private final DataSource database;
    private final Clock clock;
    private final Duration keep;

    Inbox(
            DataSource database,
            Clock clock,
            @ConfigProperty(name = "walletline.inbox.keep", defaultValue = "P90D") Duration keep) {
        this.database = database;
        this.clock = clock;
        this.keep = keep;
    }

    /** Writes the ids in the current transaction; returns those that were not there. */
    Set<UUID> admit(Collection<UUID> eventIds) {
        var sql = "insert into inbox (event_id, seen_at) select unnest(?), ? on conflict do nothing returning event_id";
        try (Connection connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setArray(1, connection.createArrayOf("uuid", eventIds.toArray()));
            insert.setTimestamp(2, Timestamp.from(clock.instant()));
            var admitted = new HashSet<UUID>();
            try (var row = insert.executeQuery()) {
                while (row.next()) {
                    admitted.add(row.getObject(1, UUID.class));
                }
            }
            return admitted;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write the inbox", e);
        }
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forgetOld() throws SQLException {
        try (Connection connection = database.getConnection();
                var delete = connection.prepareStatement("delete from inbox where seen_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(clock.instant().minus(keep)));
            delete.executeUpdate();
        }
    }
}
