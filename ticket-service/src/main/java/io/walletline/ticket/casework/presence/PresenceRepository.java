package io.walletline.ticket.casework.presence;

import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The presence of agents at tickets; a row that was not renewed in time does not count. */
@ApplicationScoped
class PresenceRepository {

    private final EntityManager database;
    private final Sql sql;

    PresenceRepository(EntityManager database, Sql sql) {
        this.database = database;
        this.sql = sql;
    }

    /** Asked every few seconds for each open stream: plain JDBC finds its plan again. */
    List<Present> at(UUID ticketId, Instant now) {
        return sql.query(
                        "select agent_id, doing, since from ticket_presence"
                                + " where ticket_id = ? and gone_at > ? order by since, agent_id",
                        ticketId,
                        now)
                .list(row -> new Present(row.text(1), row.enumValue(2, Present.Doing.class), row.instant(3)));
    }

    void renew(UUID ticketId, String agentId, Present.Doing doing, Instant now, Instant goneAt) {
        database.createNativeQuery("insert into ticket_presence as p (ticket_id, agent_id, doing, since, gone_at)"
                        + " values (?1, ?2, ?3, ?4, ?5) on conflict (ticket_id, agent_id) do update set"
                        + " doing = excluded.doing, gone_at = excluded.gone_at, since = case"
                        + " when p.doing = excluded.doing and p.gone_at > excluded.since then p.since"
                        + " else excluded.since end")
                .setParameter(1, ticketId)
                .setParameter(2, agentId)
                .setParameter(3, doing.name())
                .setParameter(4, now)
                .setParameter(5, goneAt)
                .executeUpdate();
    }

    void leave(UUID ticketId, String agentId) {
        database.createNativeQuery("delete from ticket_presence where ticket_id = ?1 and agent_id = ?2")
                .setParameter(1, ticketId)
                .setParameter(2, agentId)
                .executeUpdate();
    }

    void sweep(Instant now) {
        database.createNativeQuery("delete from ticket_presence where gone_at <= ?1")
                .setParameter(1, now)
                .executeUpdate();
    }
}
