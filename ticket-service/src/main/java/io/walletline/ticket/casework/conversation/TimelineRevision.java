package io.walletline.ticket.casework.conversation;

import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The revision of a ticket's timeline, in one short statement: it changes with every entry, delivery state, file, merge,
 * split and erasure that the timeline shows. Rows are counted and the transactions that wrote them are summed up: a row that
 * is added or changed can only raise the sum.
 */
@ApplicationScoped
class TimelineRevision {

    private static final String REVISION = """
            with recursive told (id) as (
                select cast(? as uuid)
                union
                select m.source_id from ticket_merge m join told on m.target_id = told.id where m.undone_at is null
            ), split (entry_id, written) as (
                select entry_id, xmin::text::bigint from split_entry
                where ticket_id in (select id from told) or from_ticket in (select id from told)
            ), shown (written, text_key) as (
                select xmin::text::bigint, text_key from timeline_entry
                where ticket_id in (select id from told) and (cast(? as boolean) or kind in ('MESSAGE', 'NOTICE'))
                union all
                select xmin::text::bigint, text_key from timeline_entry
                where id in (select entry_id from split) and (cast(? as boolean) or kind in ('MESSAGE', 'NOTICE'))
            )
            select t.customer_ref, concat_ws('.',
                (select count(*) from told),
                (select sum(written) from split),
                (select count(*) from shown),
                (select sum(written) from shown),
                (select count(*) from data_key k where k.id in (select text_key from shown)),
                (select sum(a.xmin::text::bigint) from attachment a where a.ticket_id in (select id from told)
                    and (cast(? as boolean) or not a.internal)),
                (select sum(a.xmin::text::bigint) from attachment a where a.entry_id in (select entry_id from split)
                    and (cast(? as boolean) or not a.internal)))
            from ticket t where t.id = ?""";

    private final Sql sql;

    TimelineRevision(Sql sql) {
        this.sql = sql;
    }

    /** @param customerRef the ticket's customer; null for a caller whom nobody knows */
    record Seen(@Nullable String customerRef, String revision) {

        /** Customers are shown less than agents: theirs is another representation. */
        String etag(boolean forCustomer) {
            return '"' + (forCustomer ? "c" : "a") + revision + '"';
        }
    }

    /**
     * Empty if there is no such ticket.
     *
     * @param forCustomer what customers are not shown does not count for them
     */
    Optional<Seen> of(UUID ticketId, boolean forCustomer) {
        var all = !forCustomer;
        return sql.query(REVISION, ticketId, all, all, all, all, ticketId)
                .first(row -> new Seen(row.textOrNull(1), row.text(2)));
    }
}
