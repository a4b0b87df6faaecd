package io.walletline.ticket.casework.watchers;

import io.walletline.ticket.kernel.TicketMarks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Watchers by ticket and tickets by watcher. */
@ApplicationScoped
class WatcherRepository {

    private final EntityManager database;
    private final TicketMarks pins;

    WatcherRepository(EntityManager database) {
        this.database = database;
        this.pins = new TicketMarks(database, "watcher", "agent_id");
    }

    List<String> of(UUID ticketId) {
        return pins.of(ticketId);
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
        return pins.add(ticketId, agentId);
    }

    boolean remove(UUID ticketId, String agentId) {
        return pins.remove(ticketId, agentId);
    }
}
