package io.walletline.ticket.overview.notices;

import io.walletline.kit.id.Ids;
import io.walletline.kit.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The SQL of notices. Every method takes part in the caller's transaction; told twice in one act is told once. */
@ApplicationScoped
class NoticeTable {

    private static final String TELL =
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

    private final DataSource database;
    private final Event<NoticePosted> told;
    private final Ids ids;

    NoticeTable(DataSource database, Event<NoticePosted> told, Ids ids) {
        this.database = database;
        this.told = told;
        this.ids = ids;
    }

    /** All of them but the one who did it. */
    void tellWatchers(UUID ticketId, String code, String actor, Instant at) {
        tell(WATCHERS, ticketId, code, actor, at, insert -> {
            insert.setObject(6, ticketId);
            insert.setString(7, actor);
        });
    }

    /** Unless the assignee watches too, and so is told already. */
    void tellAssignee(UUID ticketId, String code, String actor, Instant at) {
        tell(ASSIGNEE, ticketId, code, actor, at, insert -> insert.setObject(6, ticketId));
    }

    /** Unless the agent did it, or watches and so is told already. */
    void tellFormerAssignee(String agentId, UUID ticketId, String code, String actor, Instant at) {
        tell(FORMER, ticketId, code, actor, at, insert -> {
            insert.setString(6, agentId);
            insert.setString(7, actor);
            insert.setObject(8, ticketId);
        });
    }

    void tellSupervisors(UUID ticketId, String code, String actor, Instant at) {
        tell(ONE, ticketId, code, actor, at, insert -> insert.setString(6, role(Role.SUPERVISOR)));
    }

    void tellAgent(String agentId, UUID ticketId, String code, String actor, Instant at) {
        tell(ONE, ticketId, code, actor, at, insert -> insert.setString(6, agent(agentId)));
    }

    static String agent(String id) {
        return "agent:" + id;
    }

    static String role(String name) {
        return "role:" + name;
    }

    /** Newest first, one more than the limit if there is one. */
    List<Notice> of(List<String> readers, int limit, @Nullable UUID before) {
        var sql = "select distinct on (id) id, ticket_id, code, actor, at from notice where reader = any (?)"
                + (before == null ? "" : " and id < ?") + " order by id desc limit ?";
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            var at = 1;
            select.setArray(at++, connection.createArrayOf("text", readers.toArray()));
            if (before != null) {
                select.setObject(at++, before);
            }
            select.setInt(at, limit + 1);
            var notices = new ArrayList<Notice>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    notices.add(new Notice(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getString(4),
                            row.getTimestamp(5).toInstant()));
                }
            }
            return notices;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read notices", e);
        }
    }

    /** Null before the agent has seen any. */
    @Nullable
    UUID seenUpTo(String agentId) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("select up_to from notices_seen where agent_id = ?")) {
            select.setString(1, agentId);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read how far notices were seen", e);
        }
    }

    /** Never goes back. */
    void seen(String agentId, UUID upTo) {
        run(
                "insert into notices_seen (agent_id, up_to) values (?, ?) on conflict (agent_id)"
                        + " do update set up_to = greatest(notices_seen.up_to, excluded.up_to)",
                upsert -> {
                    upsert.setString(1, agentId);
                    upsert.setObject(2, upTo);
                });
    }

    void forgetBefore(Instant time) {
        run("delete from notice where at < ?", delete -> delete.setTimestamp(1, Timestamp.from(time)));
    }

    private void tell(String whom, UUID ticketId, String code, String actor, Instant at, Values more) {
        var readers = run(TELL + whom, insert -> {
            insert.setObject(1, ids.next());
            insert.setObject(2, ticketId);
            insert.setString(3, code);
            insert.setString(4, actor);
            insert.setTimestamp(5, Timestamp.from(at));
            more.into(insert);
        });
        if (readers > 0) {
            told.fire(new NoticePosted());
        }
    }

    private interface Values {
        void into(PreparedStatement statement) throws SQLException;
    }

    private int run(String sql, Values values) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            values.into(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write notices", e);
        }
    }
}
