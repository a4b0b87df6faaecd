package io.walletline.ticket.overview.notices;

import io.walletline.kit.id.Ids;
import io.walletline.kit.security.Role;
import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of notices. Every method takes part in the caller's transaction; a notice is stored once for each act. */
@ApplicationScoped
class NoticeTable {

    private static final String NOTIFY =
            "insert into notice (reader, id, ticket_id, code, actor, at) select r.reader, ?, ?, ?, ?, ? from (";
    private static final String WATCHERS =
            "select 'agent:' || agent_id as reader from watcher where ticket_id = ?" + " and agent_id <> ?) r";
    private static final String ASSIGNEE = "select 'agent:' || t.assignee as reader from ticket t where t.id = ?"
            + " and t.assignee is not null and not exists"
            + " (select 1 from watcher w where w.ticket_id = t.id and w.agent_id = t.assignee)) r";
    private static final String FORMER = "select 'agent:' || f.id as reader from (select cast(? as text) as id) f"
            + " where f.id <> ? and not exists"
            + " (select 1 from watcher w where w.ticket_id = ? and w.agent_id = f.id)) r";
    private static final String ONE = "select ? as reader) r";

    private final Sql sql;
    private final Event<NoticePosted> posted;
    private final Ids ids;

    NoticeTable(Sql sql, Event<NoticePosted> posted, Ids ids) {
        this.sql = sql;
        this.posted = posted;
        this.ids = ids;
    }

    /** Adds a notice for all watchers but the actor. */
    void notifyWatchers(UUID ticketId, String code, String actor, Instant at) {
        post(WATCHERS, ticketId, code, actor, at, ticketId, actor);
    }

    /** Adds a notice for the assignee, unless it has one as a watcher. */
    void notifyAssignee(UUID ticketId, String code, String actor, Instant at) {
        post(ASSIGNEE, ticketId, code, actor, at, ticketId);
    }

    /** Adds a notice for the former assignee, unless that agent acted or has one as a watcher. */
    void notifyFormerAssignee(String agentId, UUID ticketId, String code, String actor, Instant at) {
        post(FORMER, ticketId, code, actor, at, agentId, actor, ticketId);
    }

    void notifySupervisors(UUID ticketId, String code, String actor, Instant at) {
        post(ONE, ticketId, code, actor, at, role(Role.SUPERVISOR));
    }

    void notifyAgent(String agentId, UUID ticketId, String code, String actor, Instant at) {
        post(ONE, ticketId, code, actor, at, agent(agentId));
    }

    static String agent(String id) {
        return "agent:" + id;
    }

    static String role(String name) {
        return "role:" + name;
    }

    /** Newest first, one more than the limit if there is one. */
    List<Notice> of(List<String> readers, int limit, @Nullable UUID before) {
        var newest = "select distinct on (id) id, ticket_id, code, actor, at from notice where reader = any (?)"
                + (before == null ? "" : " and id < ?") + " order by id desc limit ?";
        var page = before == null
                ? sql.query(newest, Sql.texts(readers), limit + 1)
                : sql.query(newest, Sql.texts(readers), before, limit + 1);
        return page.list(row -> new Notice(row.id(1), row.id(2), row.text(3), row.text(4), row.instant(5)));
    }

    /** The newest notice that the agent has seen; null before the first. */
    @Nullable
    UUID seenUpTo(String agentId) {
        return sql.query("select up_to from notices_seen where agent_id = ?", agentId)
                .first(row -> row.id(1))
                .orElse(null);
    }

    /** Marks notices as seen; never goes back. */
    void seen(String agentId, UUID upTo) {
        sql.update(
                "insert into notices_seen (agent_id, up_to) values (?, ?) on conflict (agent_id)"
                        + " do update set up_to = greatest(notices_seen.up_to, excluded.up_to)",
                agentId,
                upTo);
    }

    void forgetBefore(Instant time) {
        sql.update("delete from notice where at < ?", time);
    }

    private void post(String whom, UUID ticketId, String code, String actor, Instant at, Object... more) {
        var values = new ArrayList<Object>(List.of(ids.next(), ticketId, code, actor, at));
        values.addAll(List.of(more));
        if (sql.update(NOTIFY + whom, values.toArray()) > 0) {
            posted.fire(new NoticePosted());
        }
    }
}
