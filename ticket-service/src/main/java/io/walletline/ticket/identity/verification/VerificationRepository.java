package io.walletline.ticket.identity.verification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.walletline.ticket.identity.verification.Verification.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Verifications of a ticket. */
@ApplicationScoped
class VerificationRepository implements PanacheRepositoryBase<Verification, UUID> {

    Optional<Verification> bestCompleted(UUID ticketId) {
        return find("ticketId = ?1 and status = ?2 order by level desc, completedAt desc", ticketId, Status.COMPLETED)
                .firstResultOptional();
    }

    List<Verification> of(UUID ticketId) {
        return list("ticketId = ?1 order by requestedAt, id", ticketId);
    }
}
