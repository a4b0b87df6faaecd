package io.walletline.ticket.protection.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.kit.sql.LastWrites;
import io.walletline.kit.sql.Row;
import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of the table {@code audit_entry}. */
@ApplicationScoped
class AuditTable {

    static final String COLUMNS = "seq, at, actor, act, ticket_id, customer_ref, tickets, details";

    private static final String INSERT =
            "insert into audit_entry (at, actor, act, ticket_id, customer_ref, tickets, details) values (?, ?, ?, ?, ?, ?, ?)";

    private final Sql sql;
    private final LastWrites last;
    private final ObjectMapper json;

    AuditTable(Sql sql, LastWrites last, ObjectMapper json) {
        this.sql = sql;
        this.last = last;
        this.json = json;
    }

    /** A last write of the caller's transaction. */
    void append(AuditEntry entry) {
        last.add(INSERT, values(entry));
    }

    /** Inserts entries in one statement, however many they are. */
    void insert(List<AuditEntry> entries) {
        sql.updateAll(INSERT, entries.stream().map(this::values).toList());
    }

    private @Nullable Object[] values(AuditEntry entry) {
        return new @Nullable Object[] {
            entry.at(),
            entry.actor(),
            entry.act(),
            entry.ticketId(),
            entry.customerRef(),
            Sql.ids(entry.tickets()),
            write(entry.details())
        };
    }

    private String write(Map<String, String> details) {
        try {
            return details.isEmpty() ? "{}" : json.writeValueAsString(new TreeMap<>(details));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are plain JSON", e);
        }
    }

    /** Reads a row of {@link #COLUMNS}. */
    static AuditRow read(Row row) {
        return new AuditRow(
                row.longValue(1),
                row.instant(2),
                row.text(3),
                row.text(4),
                row.idOrNull(5),
                row.textOrNull(6),
                row.array(7, UUID.class),
                row.text(8));
    }
}
