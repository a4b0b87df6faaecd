package io.walletline.ticket.deadlines.clocks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.walletline.kit.sql.LastWrites;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Clocks by ticket and by what is due. */
@ApplicationScoped
public class ClockRepository implements PanacheRepositoryBase<TicketClock, UUID> {

    private static final String INSERT = """
            insert into ticket_clock (id, version, ticket_id, policy, policy_version, calendar_version, kind, state, started_at,
                                      running_since, allowance_millis, spent_millis, due_at, warned, next_wake)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final LastWrites last;

    ClockRepository(LastWrites last) {
        this.last = last;
    }

    /** Adds a new clock to the last writes: it is seldom read in the transaction that starts it. */
    void add(TicketClock clock) {
        last.add(INSERT, clock.row());
    }

    /** The front of the index, and nothing else. */
    static final String DUE = """
            select c.* from ticket_clock c join ticket t on t.id = c.ticket_id
            where c.next_wake <= :now order by c.next_wake limit :most
            for no key update of c, t skip locked""";

    /** Those that run or stand still; two who change a ticket at once take their turns. */
    public List<TicketClock> activeForChange(UUID ticketId) {
        last.writeNow();
        return find("ticketId = ?1 and state in (RUNNING, PAUSED) order by id", ticketId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<TicketClock> ofTicketForChange(UUID ticketId) {
        last.writeNow();
        return find("ticketId = ?1 order by id", ticketId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    public List<TicketClock> ofTicket(UUID ticketId) {
        last.writeNow();
        return find("ticketId = ?1 order by startedAt, id", ticketId).list();
    }

    /** @throws ClockNotFound if the ticket has no such clock */
    public TicketClock require(UUID ticketId, UUID id) {
        last.writeNow();
        return find("id = ?1 and ticketId = ?2", id, ticketId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ClockNotFound::new);
    }

    /**
     * The first of those that are due. What another instance or a request has in hand is left out: whoever holds a clock or
     * its ticket is not waited for, so that nobody ever waits in a circle.
     */
    List<TicketClock> due(Instant now, int most) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(DUE, TicketClock.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    Optional<Instant> nextWake() {
        return getEntityManager()
                .createQuery(
                        "select bell.nextWake from TicketClock where bell.nextWake is not null order by bell.nextWake",
                        Instant.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
