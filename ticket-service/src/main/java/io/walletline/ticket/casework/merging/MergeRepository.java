package io.walletline.ticket.casework.merging;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Merges by their source, and entries moved by splits. */
@ApplicationScoped
class MergeRepository implements PanacheRepositoryBase<Merge, UUID> {

    Optional<Merge> inForce(UUID sourceId) {
        return find("sourceId = ?1 and undoneAt is null", sourceId).firstResultOptional();
    }

    List<Merge> of(UUID ticketId) {
        return list("from Merge where sourceId = ?1 or targetId = ?1 order by mergedAt, id", ticketId);
    }

    void lend(UUID entryId, UUID from, UUID to) {
        getEntityManager()
                .createNativeQuery("insert into split_entry (entry_id, from_ticket, ticket_id) values (?1, ?2, ?3)")
                .setParameter(1, entryId)
                .setParameter(2, from)
                .setParameter(3, to)
                .executeUpdate();
    }
}
