package io.walletline.ticket.cases.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.hibernate.Session;

/** Tickets by id and by view. */
@ApplicationScoped
public class TicketRepository implements PanacheRepositoryBase<Ticket, UUID> {

    /** @throws TicketNotFound if there is none */
    public Ticket require(UUID id) {
        var ticket = findById(id);
        if (ticket == null) {
            throw new TicketNotFound();
        }
        return ticket;
    }

    /** Waits its turn on a row that stays as it was read: only what hangs on the ticket changes. */
    void hold(UUID id) {
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (var select = connection.prepareStatement("select 1 from ticket where id = ? for no key update")) {
                select.setObject(1, id);
                select.execute();
            }
        });
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
