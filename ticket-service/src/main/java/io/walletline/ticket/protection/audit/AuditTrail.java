package io.walletline.ticket.protection.audit;

import io.walletline.kit.rest.Cursor;
import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit log as auditors read and check it. */
@ApplicationScoped
class AuditTrail {

    /** The filter of a page; null does not filter. */
    record Filter(
            @Nullable String actor,
            @Nullable String act,
            @Nullable UUID ticketId,
            @Nullable String customerRef,
            @Nullable Instant from,
            @Nullable Instant to) {}

    private final Sql sql;

    AuditTrail(Sql sql) {
        this.sql = sql;
    }

    /** Newest first; one row more than the limit if there is one. A customer's entries include those of their tickets. */
    @Transactional
    List<AuditRow> page(Filter filter, int limit, @Nullable Cursor after) {
        var where = new StringBuilder("true");
        var values = new ArrayList<>();
        add(where, values, "actor = ?", filter.actor());
        add(where, values, "act = ?", filter.act());
        add(where, values, "ticket_id = ?", filter.ticketId());
        add(where, values, "at >= ?", filter.from());
        add(where, values, "at < ?", filter.to());
        if (filter.customerRef() != null) {
            where.append(" and (customer_ref = ? or ticket_id in (select id from ticket where customer_ref = ?))");
            values.add(filter.customerRef());
            values.add(filter.customerRef());
        }
        add(where, values, "seq < ?", after == null ? null : after.number(0));
        values.add(limit + 1);
        return sql.query(
                        "select " + AuditTable.COLUMNS + " from audit_entry where " + where
                                + " order by seq desc limit ?",
                        values.toArray())
                .list(AuditTable::read);
    }

    @Transactional
    ChainVerification verify(@Nullable String anchor) {
        sql.update("set transaction isolation level repeatable read, read only");
        return new ChainVerifier(sql, anchor).verify();
    }

    private static void add(StringBuilder where, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.add(value);
        }
    }
}
