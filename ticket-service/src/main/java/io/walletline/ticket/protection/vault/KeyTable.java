package io.walletline.ticket.protection.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The SQL of the table {@code data_key}. Every method takes part in the caller's transaction. */
@ApplicationScoped
class KeyTable {

    /** @param wrapped the key, sealed with the house key */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(UUID id, byte[] wrapped) {}

    private final DataSource database;

    KeyTable(DataSource database) {
        this.database = database;
    }

    /** The owner's key; if there is none, the given one becomes it. One round trip. */
    Row ensure(Owner owner, Row fresh, Instant now) {
        var known = owner.customerRef() != null ? "customer_ref = ? and ticket_id is null" : "ticket_id = ?";
        var sql = "with known as (select id, wrapped from data_key where " + known + "), added as ("
                + "insert into data_key (id, customer_ref, ticket_id, wrapped, created_at) "
                + "select ?, ?, ?, ?, ? where not exists (select 1 from known) on conflict do nothing "
                + "returning id, wrapped) select id, wrapped from known union all select id, wrapped from added";
        // Nothing at all comes back when another transaction adds the owner's key at the same time: then it is there
        // now.
        for (int attempt = 0; attempt < 3; attempt++) {
            var rows = query(sql, select -> {
                select.setObject(1, owner.customerRef() != null ? owner.customerRef() : owner.ticketId());
                select.setObject(2, fresh.id());
                select.setString(3, owner.customerRef());
                select.setObject(4, owner.ticketId());
                select.setBytes(5, fresh.wrapped());
                select.setTimestamp(6, Timestamp.from(now));
            });
            if (!rows.isEmpty()) {
                return rows.getFirst();
            }
        }
        throw new IllegalStateException("a key that is there cannot be seen");
    }

    Optional<Row> find(UUID id) {
        return query("select id, wrapped from data_key where id = ?", select -> select.setObject(1, id)).stream()
                .findFirst();
    }

    /** Whether the key is there; nobody destroys it before the transaction ends. */
    boolean hold(UUID id) {
        var sql = "select id, wrapped from data_key where id = ? for key share";
        return !query(sql, select -> select.setObject(1, id)).isEmpty();
    }

    /** Keys that some other house key wraps: their first bytes name it. */
    List<Row> wrappedOtherwise(byte[] header, int limit) {
        return query("select id, wrapped from data_key where substring(wrapped from 1 for ?) <> ? limit ?", select -> {
            select.setInt(1, header.length);
            select.setBytes(2, header);
            select.setInt(3, limit);
        });
    }

    void rewrap(Row row) {
        update("update data_key set wrapped = ? where id = ?", change -> {
            change.setBytes(1, row.wrapped());
            change.setObject(2, row.id());
        });
    }

    /** The customer's own key and those of the given tickets; returns how many there were. */
    int destroy(String customerRef, Collection<UUID> tickets) {
        return update("delete from data_key where customer_ref = ? or ticket_id = any (?)", delete -> {
            delete.setString(1, customerRef);
            delete.setArray(2, delete.getConnection().createArrayOf("uuid", tickets.toArray()));
        });
    }

    /** The customer of a ticket that is stored; null if nobody knows. */
    @Nullable
    String customerOf(UUID ticketId) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("select customer_ref from ticket where id = ?")) {
            select.setObject(1, ticketId);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read whose ticket it is", e);
        }
    }

    private interface Values {
        void into(PreparedStatement statement) throws SQLException;
    }

    private List<Row> query(String sql, Values values) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            values.into(select);
            var rows = new ArrayList<Row>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(row.getObject(1, UUID.class), row.getBytes(2)));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read keys", e);
        }
    }

    private int update(String sql, Values values) {
        try (Connection connection = database.getConnection();
                var change = connection.prepareStatement(sql)) {
            values.into(change);
            return change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot change keys", e);
        }
    }
}
