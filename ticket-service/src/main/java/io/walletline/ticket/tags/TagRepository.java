package io.walletline.ticket.tags;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Tags by ticket; pinning twice is pinning once, whoever races. */
@ApplicationScoped
class TagRepository {

    private final EntityManager database;

    TagRepository(EntityManager database) {
        this.database = database;
    }

    List<String> of(UUID ticketId) {
        return database.createNativeQuery(
                        "select tag from ticket_tag where ticket_id = ?1 order by tag collate \"C\"", String.class)
                .setParameter(1, ticketId)
                .getResultList();
    }

    /** False if it was there already. */
    boolean add(UUID ticketId, String tag) {
        return database.createNativeQuery(
                                "insert into ticket_tag (ticket_id, tag) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, ticketId)
                        .setParameter(2, tag)
                        .executeUpdate()
                == 1;
    }

    /** False if it was not there. */
    boolean remove(UUID ticketId, String tag) {
        return database.createNativeQuery("delete from ticket_tag where ticket_id = ?1 and tag = ?2")
                        .setParameter(1, ticketId)
                        .setParameter(2, tag)
                        .executeUpdate()
                == 1;
    }
}
