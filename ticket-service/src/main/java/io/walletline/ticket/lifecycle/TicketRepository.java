package io.walletline.ticket.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Tickets by id and by view. */
@ApplicationScoped
class TicketRepository implements PanacheRepositoryBase<Ticket, UUID> {

    /** @throws TicketNotFound if there is none */
    Ticket require(UUID id) {
        var ticket = findById(id);
        if (ticket == null) {
            throw new TicketNotFound();
        }
        return ticket;
    }

    /** For changes that do not come with an If-Match: waits its turn instead of losing a race. */
    Ticket requireForChange(UUID id) {
        var ticket = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (ticket == null) {
            throw new TicketNotFound();
        }
        return ticket;
    }
}
