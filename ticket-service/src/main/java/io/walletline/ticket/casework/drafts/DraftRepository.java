package io.walletline.ticket.casework.drafts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Drafts by ticket and agent. */
@ApplicationScoped
class DraftRepository implements PanacheRepositoryBase<Draft, UUID> {

    Optional<Draft> of(UUID ticketId, String agentId) {
        return find("ticketId = ?1 and agentId = ?2", ticketId, agentId).firstResultOptional();
    }

    List<Draft> ofTicket(UUID ticketId) {
        return list("ticketId = ?1 order by id", ticketId);
    }

    void dropAll(Collection<UUID> tickets) {
        getEntityManager()
                .createNativeQuery("delete from draft where ticket_id = any (?1)")
                .setParameter(1, tickets.toArray(UUID[]::new))
                .executeUpdate();
    }
}
