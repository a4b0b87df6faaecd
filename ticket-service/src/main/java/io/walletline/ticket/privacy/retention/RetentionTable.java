package io.walletline.ticket.privacy.retention;

import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The SQL of retention. Every method takes part in the caller's transaction. */
@ApplicationScoped
public class RetentionTable {

    /** A ticket whose time has come. */
    record Due(UUID ticketId, Instant closedAt, boolean held) {}

    private static final long LOCK = 0x5245_5445_4E54_494FL;

    private static final String DUE = """
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

    private final Sql sql;

    RetentionTable(Sql sql) {
        this.sql = sql;
    }

    /** Whether this transaction is the only one that retires texts now. */
    boolean lock() {
        return sql.query("select pg_try_advisory_xact_lock(?)", LOCK).one(row -> row.isTrue(1));
    }

    /** Closed before the cutoff and not looked at yet, longest closed first. */
    List<Due> due(String category, Instant cutoff, int limit) {
        return sql.query(DUE, category, cutoff, category, category, limit)
                .list(row -> new Due(row.id(1), row.instant(2), row.isTrue(3)));
    }

    void reached(String category, Due last) {
        sql.update(
                "insert into retention_mark (category, closed_at, ticket_id) values (?, ?, ?) on conflict (category)"
                        + " do update set closed_at = excluded.closed_at, ticket_id = excluded.ticket_id",
                category,
                last.closedAt(),
                last.ticketId());
    }

    public void beginAgain() {
        sql.update("delete from retention_mark");
    }
}
