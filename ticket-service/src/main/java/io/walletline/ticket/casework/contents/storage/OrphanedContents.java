package io.walletline.ticket.casework.contents.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Contents that are to be removed from their store, and when. Every method takes part in the caller's transaction. */
@ApplicationScoped
public class OrphanedContents {

    private final DataSource database;

    OrphanedContents(DataSource database) {
        this.database = database;
    }

    public void add(UUID id, String store, Instant due) {
        var sql = "insert into attachment_debris (id, store, due_at) values (?, ?, ?)"
                + " on conflict (id) do update set due_at = excluded.due_at";
        run(sql, insert -> {
            insert.setObject(1, id);
            insert.setString(2, store);
            insert.setTimestamp(3, Timestamp.from(due));
            return insert.executeUpdate();
        });
    }

    /** False if it is gone, or somebody is removing it. */
    public boolean take(UUID id) {
        return run("delete from attachment_debris where id = ?", delete -> {
            delete.setObject(1, id);
            return delete.executeUpdate() == 1;
        });
    }

    void postpone(UUID id, Instant due) {
        run("update attachment_debris set due_at = ? where id = ?", update -> {
            update.setTimestamp(1, Timestamp.from(due));
            update.setObject(2, id);
            return update.executeUpdate();
        });
    }

    /** Due ones, longest due first. */
    List<UUID> due(Instant now, int most) {
        return run("select id from attachment_debris where due_at <= ? order by due_at limit ?", select -> {
            select.setTimestamp(1, Timestamp.from(now));
            select.setInt(2, most);
            var due = new ArrayList<UUID>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    due.add(row.getObject(1, UUID.class));
                }
            }
            return due;
        });
    }

    /** The store in which it lies; until the transaction ends nobody else removes it, or takes it. Empty if somebody does. */
    Optional<String> lock(UUID id) {
        return run("select store from attachment_debris where id = ? for update skip locked", select -> {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.<String>empty();
            }
        });
    }

    private interface Statement<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Statement<T> statement) {
        try (Connection connection = database.getConnection();
                var prepared = connection.prepareStatement(sql)) {
            return statement.run(prepared);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep the books of what is to be removed", e);
        }
    }
}
