package io.walletline.ticket.protection.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.kit.sql.LastWrites;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** The SQL of the table {@code audit_entry}. */
@ApplicationScoped
class AuditTable {

    static final String COLUMNS = "seq, at, actor, act, ticket_id, customer_ref, tickets, details";

    private static final String INSERT =
            "insert into audit_entry (at, actor, act, ticket_id, customer_ref, tickets, details) values (?, ?, ?, ?, ?, ?, ?)";

    private final DataSource database;
    private final LastWrites last;
    private final ObjectMapper json;

    AuditTable(DataSource database, LastWrites last, ObjectMapper json) {
        this.database = database;
        this.last = last;
        this.json = json;
    }

    /** A last write of the caller's transaction. */
    void append(AuditEntry entry) {
        last.add(
                INSERT,
                entry.at(),
                entry.actor(),
                entry.act(),
                entry.ticketId(),
                entry.customerRef(),
                entry.tickets().toArray(UUID[]::new),
                write(entry.details()));
    }

    /** One statement however many they are. */
    void insert(List<AuditEntry> entries) {
        try (Connection connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (var entry : entries) {
                insert.setTimestamp(1, Timestamp.from(entry.at()));
                insert.setString(2, entry.actor());
                insert.setString(3, entry.act());
                insert.setObject(4, entry.ticketId());
                insert.setString(5, entry.customerRef());
                insert.setArray(
                        6, connection.createArrayOf("uuid", entry.tickets().toArray()));
                insert.setString(7, write(entry.details()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write the audit log", e);
        }
    }

    private String write(Map<String, String> details) {
        try {
            return details.isEmpty() ? "{}" : json.writeValueAsString(new TreeMap<>(details));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are plain JSON", e);
        }
    }

    /** Reads a row of {@link #COLUMNS}. */
    static AuditRow read(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong(1),
                row.getTimestamp(2).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                List.of((UUID[]) row.getArray(7).getArray()),
                row.getString(8));
    }
}
