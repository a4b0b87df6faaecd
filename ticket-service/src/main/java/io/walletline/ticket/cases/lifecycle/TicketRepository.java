package io.walletline.ticket.cases.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Tickets by id and by view. */
@ApplicationScoped
public class TicketRepository implements PanacheRepositoryBase<Ticket, UUID> {

    private final Sql sql;

    TicketRepository(Sql sql) {
        this.sql = sql;
    }

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
        sql.query("select 1 from ticket where id = ? for no key update", id).exists();
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
