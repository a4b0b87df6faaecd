package io.walletline.ticket.casework.merging;

import io.walletline.kit.id.Ids;
import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on a ticket and comes along when it is merged: tags, watchers and links made by hand. The source keeps its own;
 * the target gets copies that name the merge and go with it. Takes part in the caller's transaction.
 */
@ApplicationScoped
class Belongings {

    private static final String LINKS = """
            select case when from_ticket = ? then ? else from_ticket end, case when to_ticket = ? then ? else to_ticket end,
                kind, made_by, made_at
            from ticket_link where (from_ticket = ? and to_ticket <> ? or to_ticket = ? and from_ticket <> ?)
                and kind in ('DUPLICATE', 'FOLLOW_UP', 'INCIDENT')""";

    private final Sql sql;
    private final Ids ids;

    Belongings(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    void comeAlong(UUID merge, UUID source, UUID target) {
        sql.update(
                "insert into ticket_tag (ticket_id, tag, came_with) select ?, tag, ? from ticket_tag"
                        + " where ticket_id = ? on conflict do nothing",
                target,
                merge,
                source);
        sql.update(
                "insert into watcher (ticket_id, agent_id, came_with) select ?, agent_id, ? from watcher"
                        + " where ticket_id = ? on conflict do nothing",
                target,
                merge,
                source);
        var links = sql.query(LINKS, source, target, source, target, source, target, source, target)
                .list(row -> new @Nullable Object[] {
                    ids.next(), row.id(1), row.id(2), row.text(3), row.text(4), row.instant(5), merge
                });
        sql.updateAll(
                "insert into ticket_link (id, from_ticket, to_ticket, kind, made_by, made_at, came_with)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (from_ticket, to_ticket, kind) do nothing",
                links);
    }

    void goBack(UUID merge) {
        sql.update("delete from ticket_tag where came_with = ?", merge);
        sql.update("delete from watcher where came_with = ?", merge);
        sql.update("delete from ticket_link where came_with = ?", merge);
    }
}
