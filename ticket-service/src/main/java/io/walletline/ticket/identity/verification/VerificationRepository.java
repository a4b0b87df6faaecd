package io.walletline.ticket.identity.verification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.walletline.ticket.identity.verification.Verification.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Verifications of a ticket. */
@ApplicationScoped
class VerificationRepository implements PanacheRepositoryBase<Verification, UUID> {

    Optional<Verification> bestCompleted(UUID ticketId, Instant since) {
        return find(
                        "ticketId = ?1 and status = ?2 and endedAt is null and completedAt > ?3"
                                + " order by level desc, completedAt desc",
                        ticketId,
                        Status.COMPLETED,
                        since)
                .firstResultOptional();
    }

    Optional<Verification> firstCompleted(UUID ticketId) {
        return find("ticketId = ?1 and status = ?2 order by completedAt, id", ticketId, Status.COMPLETED)
                .firstResultOptional();
    }

    /** Ends what was proved so far. */
    void end(UUID ticketId, Instant now) {
        update("endedAt = ?2 where ticketId = ?1 and endedAt is null and status = COMPLETED", ticketId, now);
    }

    /** Locked, so that two reports of one outcome take turns. */
    @Nullable
    Verification lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Verification> of(UUID ticketId) {
        return list("ticketId = ?1 order by requestedAt, id", ticketId);
    }
}
