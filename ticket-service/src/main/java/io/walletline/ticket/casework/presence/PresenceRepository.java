package io.walletline.ticket.casework.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Who is where; a row that was not renewed in time does not count. */
@ApplicationScoped
class PresenceRepository {

    private final EntityManager database;
    private final DataSource rows;

    PresenceRepository(EntityManager database, DataSource rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Asked every few seconds for each open stream: plain JDBC finds its plan again. */
    List<Present> at(UUID ticketId, Instant now) {
        try (Connection connection = rows.getConnection();
                var select = connection.prepareStatement("select agent_id, doing, since from ticket_presence"
                        + " where ticket_id = ? and gone_at > ? order by since, agent_id")) {
            select.setObject(1, ticketId);
            select.setTimestamp(2, Timestamp.from(now));
            var present = new ArrayList<Present>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    present.add(new Present(
                            row.getString(1),
                            Present.Doing.valueOf(row.getString(2)),
                            row.getTimestamp(3).toInstant()));
                }
            }
            return present;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read who is at a ticket", e);
        }
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
