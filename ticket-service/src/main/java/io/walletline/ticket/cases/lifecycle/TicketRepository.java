package io.walletline.ticket.cases.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.walletline.kit.sql.LastWrites;
import io.walletline.kit.sql.Sql;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Tickets by id and by view. */
@ApplicationScoped
public class TicketRepository implements PanacheRepositoryBase<Ticket, UUID> {

    private static final String INSERT = """
            insert into ticket (id, version, number, correlation_id, customer_ref, channel, origin, category, priority, status,
                                language, region, follow_up_of, opened_at, changed_at)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;
    private final LastWrites last;

    TicketRepository(Sql sql, LastWrites last) {
        this.sql = sql;
        this.last = last;
    }

    /** Adds a new ticket to the last writes: nobody reads it back where it is opened. */
    void add(TicketSnapshot ticket) {
        last.add(
                INSERT,
                ticket.id(),
                ticket.number(),
                ticket.correlationId(),
                ticket.customerRef(),
                ticket.channel().name(),
                ticket.origin().name(),
                ticket.category().name(),
                ticket.priority().name(),
                ticket.status().name(),
                ticket.language(),
                ticket.region(),
                ticket.followUpOf(),
                ticket.openedAt(),
                ticket.changedAt());
    }

    /** @throws TicketNotFound if there is none */
    public Ticket require(UUID id) {
        var ticket = findById(id);
        if (ticket == null) {
            throw new TicketNotFound();
        }
        return ticket;
    }

    /** The newest ticket in which the customer went on after this one. */
    Optional<Ticket> goesOn(UUID id) {
        return find("followUpOf = ?1 and origin = CUSTOMER order by openedAt desc, id desc", id)
                .firstResultOptional();
    }

    /** Waits its turn on a row that stays as it was read: only what hangs on the ticket changes. */
    void hold(UUID id) {
        sql.query("select 1 from ticket where id = ? for no key update", id).exists();
    }

    /** The ticket as it is now, locked, also if this transaction has read it before: waits its turn and reads again. */
    Ticket locked(UUID id) {
        flush();
        hold(id);
        var ticket = require(id);
        getEntityManager().refresh(ticket);
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
