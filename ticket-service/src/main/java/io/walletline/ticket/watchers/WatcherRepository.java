package io.walletline.ticket.watchers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Watchers by ticket and tickets by watcher. */
@ApplicationScoped
class WatcherRepository {

    private final EntityManager database;

    WatcherRepository(EntityManager database) {
        this.database = database;
    }

    List<String> of(UUID ticketId) {
        return database.createNativeQuery(
                        "select agent_id from watcher where ticket_id = ?1 order by agent_id collate \"C\"",
                        String.class)
                .setParameter(1, ticketId)
                .getResultList();
    }

    /** Newest tickets first (their ids rise with time), one row more than the limit if there is one. */
    List<UUID> watchedBy(String agentId, int limit, @Nullable UUID before) {
        var query = database.createNativeQuery(
                        "select ticket_id from watcher where agent_id = ?1"
                                + (before == null ? "" : " and ticket_id < ?2")
                                + " order by ticket_id desc",
                        UUID.class)
                .setParameter(1, agentId)
                .setMaxResults(limit + 1);
        if (before != null) {
            query.setParameter(2, before);
        }
        return query.getResultList();
    }

    boolean add(UUID ticketId, String agentId) {
        return database.createNativeQuery(
                                "insert into watcher (ticket_id, agent_id) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, ticketId)
                        .setParameter(2, agentId)
                        .executeUpdate()
                == 1;
    }

    boolean remove(UUID ticketId, String agentId) {
        return database.createNativeQuery("delete from watcher where ticket_id = ?1 and agent_id = ?2")
                        .setParameter(1, ticketId)
                        .setParameter(2, agentId)
                        .executeUpdate()
                == 1;
    }
}
