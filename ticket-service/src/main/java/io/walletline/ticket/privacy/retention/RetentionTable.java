package io.walletline.ticket.privacy.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The SQL of retention. Every method takes part in the caller's transaction. */
@ApplicationScoped
public class RetentionTable {

    /** A ticket whose time has come. */
    record Due(UUID ticketId, Instant closedAt, boolean held) {}

    private final DataSource database;

    RetentionTable(DataSource database) {
        this.database = database;
    }

    /** Whether this transaction is the only one that retires texts now. */
    boolean lock() {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            select.setLong(1, 0x5245_5445_4E54_494FL);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot lock retention", e);
        }
    }

    /** Closed before the cutoff and not looked at yet, longest closed first. */
    List<Due> due(String category, Instant cutoff, int limit) {
        var sql = """
                select t.id, t.changed_at,
                       exists (
                           with recursive onward (id) as (
                               select t.id
                               union
                               select m.target_id from ticket_merge m join onward o on m.source_id = o.id
                               where m.undone_at is null)
                           select 1 from onward join ticket o on o.id = onward.id
                               join legal_hold h on h.customer_ref = o.customer_ref where h.lifted_at is null)
                from ticket t
                where t.status = 'CLOSED' and t.category = ? and t.changed_at < ?
                  and (t.changed_at, t.id) > (
                      coalesce((select closed_at from retention_mark where category = ?), '-infinity'),
                      coalesce((select ticket_id from retention_mark where category = ?), '00000000-0000-0000-0000-000000000000'))
                order by t.changed_at, t.id limit ?""";
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, category);
            select.setTimestamp(2, Timestamp.from(cutoff));
            select.setString(3, category);
            select.setString(4, category);
            select.setInt(5, limit);
            var due = new ArrayList<Due>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    due.add(new Due(
                            row.getObject(1, UUID.class), row.getTimestamp(2).toInstant(), row.getBoolean(3)));
                }
            }
            return due;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read what retention is due for", e);
        }
    }

    /** Removes the sealed texts; returns the tickets that had some. */
    List<UUID> retire(List<UUID> tickets) {
        var sql = """
                with gone as (
                    update timeline_entry set text_sealed = null
                    where ticket_id = any (?) and text_sealed is not null returning ticket_id)
                select distinct ticket_id from gone""";
        try (Connection connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setArray(1, connection.createArrayOf("uuid", tickets.toArray()));
            var had = new ArrayList<UUID>();
            try (var row = update.executeQuery()) {
                while (row.next()) {
                    had.add(row.getObject(1, UUID.class));
                }
            }
            return had;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot retire texts", e);
        }
    }

    void reached(String category, Due last) {
        var sql = """
                insert into retention_mark (category, closed_at, ticket_id) values (?, ?, ?)
                on conflict (category) do update set closed_at = excluded.closed_at, ticket_id = excluded.ticket_id""";
        try (Connection connection = database.getConnection();
                var upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, category);
            upsert.setTimestamp(2, Timestamp.from(last.closedAt()));
            upsert.setObject(3, last.ticketId());
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot remember how far retention came", e);
        }
    }

    public void beginAgain() {
        try (Connection connection = database.getConnection();
                var delete = connection.prepareStatement("delete from retention_mark")) {
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot begin retention again", e);
        }
    }
}
