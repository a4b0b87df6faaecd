package io.walletline.ticket.casework.contacts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Contacts by id and by ticket. */
@ApplicationScoped
class ContactRepository implements PanacheRepositoryBase<Contact, UUID> {

    Optional<Contact> openOf(UUID ticketId) {
        return find("ticketId = ?1 and endedAt is null order by requestedAt", ticketId)
                .firstResultOptional();
    }
}
