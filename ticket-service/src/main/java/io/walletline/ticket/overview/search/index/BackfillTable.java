package io.walletline.ticket.overview.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The SQL of {@link Backfill}. Takes part in the caller's transaction. */
@ApplicationScoped
class BackfillTable {

    /** A ticket in the order of the work: the newest first. */
    record Place(Instant openedAt, UUID ticketId) {}

    private final DataSource database;

    BackfillTable(DataSource database) {
        this.database = database;
    }

    /** Where the work stands, locked; nothing if it is over or somebody else is at it. */
    Optional<Place> claim() {
        var sql = "select opened_at, ticket_id from search_backfill where finished_at is null for update skip locked";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            return row.next() ? Optional.of(place(row)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot see how far the index has come", e);
        }
    }

    List<Place> behind(Place place, int limit) {
        var sql = "select opened_at, id from ticket where (opened_at, id) < (?, ?)"
                + " order by opened_at desc, id desc limit ?";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setTimestamp(1, Timestamp.from(place.openedAt()));
            select.setObject(2, place.ticketId());
            select.setInt(3, limit);
            var tickets = new ArrayList<Place>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    tickets.add(place(row));
                }
            }
            return tickets;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read old tickets", e);
        }
    }

    void reached(Place place, int looked, int indexed, @Nullable Instant finishedAt) {
        var sql = "update search_backfill set opened_at = ?, ticket_id = ?, looked = looked + ?, indexed = indexed + ?,"
                + " finished_at = ?";
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setTimestamp(1, Timestamp.from(place.openedAt()));
            update.setObject(2, place.ticketId());
            update.setInt(3, looked);
            update.setInt(4, indexed);
            update.setTimestamp(5, finishedAt == null ? null : Timestamp.from(finishedAt));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot remember how far the index has come", e);
        }
    }

    void restart(Instant before) {
        var sql = "update search_backfill set opened_at = ?,"
                + " ticket_id = 'ffffffff-ffff-ffff-ffff-ffffffffffff', looked = 0, indexed = 0, finished_at = null";
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setTimestamp(1, Timestamp.from(before));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot begin the index again", e);
        }
    }

    /** Counts the tickets that are left, which is as much work as there are. */
    BackfillResponse progress() {
        var sql = "select b.looked, b.indexed, b.finished_at, case when b.finished_at is null then"
                + " (select count(*) from ticket t where (t.opened_at, t.id) < (b.opened_at, b.ticket_id)) else 0 end"
                + " from search_backfill b";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            row.next();
            return new BackfillResponse(row.getLong(1), row.getLong(2), row.getLong(4), end(row.getTimestamp(3)));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot see how far the index has come", e);
        }
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getTimestamp(1).toInstant(), row.getObject(2, UUID.class));
    }

    private static @Nullable Instant end(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
