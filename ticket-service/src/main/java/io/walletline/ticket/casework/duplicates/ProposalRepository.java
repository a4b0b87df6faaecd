package io.walletline.ticket.casework.duplicates;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Proposals by either of their tickets. */
@ApplicationScoped
class ProposalRepository implements PanacheRepositoryBase<Proposal, UUID> {

    List<Proposal> of(UUID ticketId) {
        return list("from Proposal where ticketId = ?1 or otherId = ?1 order by madeAt, id", ticketId);
    }

    /** Locked, so that two who decide at once do not both win. */
    Proposal require(UUID ticketId, UUID id) {
        var proposal = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (proposal == null
                || !(proposal.ticketId().equals(ticketId) || proposal.otherId().equals(ticketId))) {
            throw new ProposalNotFound();
        }
        return proposal;
    }

    boolean exists(UUID one, UUID other) {
        return count("(ticketId = ?1 and otherId = ?2) or (ticketId = ?2 and otherId = ?1)", one, other) > 0;
    }
}
