package io.walletline.ticket.drafts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Drafts by ticket and agent. */
@ApplicationScoped
class DraftRepository implements PanacheRepositoryBase<Draft, UUID> {

    Optional<Draft> of(UUID ticketId, String agentId) {
        return find("ticketId = ?1 and agentId = ?2", ticketId, agentId).firstResultOptional();
    }
}
