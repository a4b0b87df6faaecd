package io.walletline.feedback.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class InvitationRepository implements PanacheRepositoryBase<Invitation, UUID> {

    Optional<Invitation> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Invitation> of(UUID ticketId) {
        return list("ticketId", ticketId);
    }

    List<Invitation> of(String customerRef) {
        return list("customerRef = ?1 order by invitedAt, id", customerRef);
    }

    /** Leaves figures without a person. */
    void erase(String customerRef) {
        update("customerRef = null, comment = null, version = version + 1 where customerRef = ?1", customerRef);
    }

    boolean exists(UUID ticketId) {
        return count("ticketId", ticketId) > 0;
    }
}
