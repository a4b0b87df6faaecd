package io.walletline.ticket.protection.audit;

import io.walletline.kit.rest.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reading the log, and checking its chain. */
@ApplicationScoped
class AuditTrail {

    /** What is asked for; null does not filter. */
    record Filter(
            @Nullable String actor,
            @Nullable String act,
            @Nullable UUID ticketId,
            @Nullable String customerRef,
            @Nullable Instant from,
            @Nullable Instant to) {}

    private final DataSource database;

    AuditTrail(DataSource database) {
        this.database = database;
    }

    /** Newest first; one row more than the limit if there is one. A customer's entries include those of their tickets. */
    @Transactional
    List<AuditRow> page(Filter filter, int limit, @Nullable Cursor after) {
        var where = new StringBuilder("true");
        var values = new ArrayList<>();
        add(where, values, "actor = ?", filter.actor());
        add(where, values, "act = ?", filter.act());
        add(where, values, "ticket_id = ?", filter.ticketId());
        add(where, values, "at >= ?", filter.from() == null ? null : Timestamp.from(filter.from()));
        add(where, values, "at < ?", filter.to() == null ? null : Timestamp.from(filter.to()));
        if (filter.customerRef() != null) {
            where.append(" and (customer_ref = ? or ticket_id in (select id from ticket where customer_ref = ?))");
            values.add(filter.customerRef());
            values.add(filter.customerRef());
        }
        add(where, values, "seq < ?", after == null ? null : after.number(0));
        var sql = "select " + AuditTable.COLUMNS + " from audit_entry where " + where + " order by seq desc limit ?";
        values.add(limit + 1);
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            var rows = new ArrayList<AuditRow>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(AuditTable.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the audit log", e);
        }
    }

    @Transactional
    ChainVerification verify(@Nullable String anchor) {
        try (Connection connection = database.getConnection();
                var isolate =
                        connection.prepareStatement("set transaction isolation level repeatable read, read only")) {
            isolate.execute();
            return new ChainVerifier(connection, anchor).verify();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot verify the audit log", e);
        }
    }

    private static void add(StringBuilder where, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.add(value);
        }
    }
}
