package io.walletline.ticket.casework.contacts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contacts by id and by ticket. */
@ApplicationScoped
class ContactRepository implements PanacheRepositoryBase<Contact, UUID> {

    Optional<Contact> openOf(UUID ticketId) {
        return find("ticketId = ?1 and endedAt is null order by requestedAt", ticketId)
                .firstResultOptional();
    }

    List<Contact> ofTicket(UUID ticketId) {
        return list("ticketId = ?1 order by requestedAt desc, id desc", ticketId);
    }

    /** Open ones that nobody has in hand. */
    List<Contact> waitingOn(UUID ticketId) {
        return list("ticketId = ?1 and endedAt is null and inHand = false order by requestedAt", ticketId);
    }

    /** Locked, so that two who end it take turns. */
    @Nullable
    Contact lock(UUID id) {
        var contact = findById(id);
        if (contact != null) {
            getEntityManager().refresh(contact, LockModeType.PESSIMISTIC_WRITE);
        }
        return contact;
    }
}
