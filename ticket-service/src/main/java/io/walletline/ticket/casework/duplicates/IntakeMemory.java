package io.walletline.ticket.casework.duplicates;

import io.walletline.kit.sql.LastWrites;
import io.walletline.ticket.cases.lifecycle.TicketSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What intake remembers of the customer's recent tickets: fingerprints and hashed ids, never words. */
@ApplicationScoped
class IntakeMemory {

    private static final int MOST = 20;

    private final EntityManager database;
    private final DataSource rows;
    private final LastWrites last;

    IntakeMemory(EntityManager database, DataSource rows, LastWrites last) {
        this.database = database;
        this.rows = rows;
        this.last = last;
    }

    /** An open ticket of the same customer, with its fingerprint. */
    record Told(UUID ticketId, TextPrint print) {}

    /** An open ticket of the same customer with the same payment or refund id. */
    record Named(UUID ticketId, Instant openedAt) {}

    /**
     * Of the newest that are remembered. Asked at every opening: plain JDBC writes out nothing of the session before, and
     * the time is looked at last, because with a time in the condition the database plans anew each time, for longer than
     * the answer takes.
     */
    List<Told> recent(String customerRef, UUID but, Instant since) {
        try (Connection connection = rows.getConnection();
                var select = connection.prepareStatement(
                        "select p.ticket_id, p.print, p.opened_at from intake_print p join ticket t on t.id = p.ticket_id"
                                + " where p.customer_ref = ? and p.ticket_id <> ?"
                                + " and t.status not in ('RESOLVED', 'CLOSED') order by p.opened_at desc limit "
                                + MOST)) {
            select.setString(1, customerRef);
            select.setObject(2, but);
            var told = new ArrayList<Told>();
            try (var row = select.executeQuery()) {
                while (row.next() && !row.getTimestamp(3).toInstant().isBefore(since)) {
                    told.add(new Told(row.getObject(1, UUID.class), TextPrint.read(row.getBytes(2))));
                }
            }
            return told;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read recent tickets", e);
        }
    }

    /** A last write of the caller's transaction. */
    void remember(TicketSnapshot ticket, String customerRef, TextPrint print) {
        last.add(
                "insert into intake_print (ticket_id, customer_ref, opened_at, print) values (?, ?, ?, ?)",
                ticket.id(),
                customerRef,
                ticket.openedAt(),
                print.bytes());
    }

    List<Named> withReference(String customerRef, byte[] reference, UUID but, Instant since) {
        List<Object[]> found = database.createNativeQuery(
                        "select r.ticket_id, t.opened_at from intake_reference r join ticket t on t.id = r.ticket_id"
                                + " where r.customer_ref = ?1 and r.reference = ?2 and r.ticket_id <> ?3"
                                + " and t.opened_at >= ?4 and t.status not in ('RESOLVED', 'CLOSED')"
                                + " order by t.opened_at",
                        Object[].class)
                .setParameter(1, customerRef)
                .setParameter(2, reference)
                .setParameter(3, but)
                .setParameter(4, since)
                .setMaxResults(MOST)
                .getResultList();
        return found.stream()
                .map(row -> new Named((UUID) row[0], (Instant) row[1]))
                .toList();
    }

    void remember(String customerRef, byte[] reference, UUID ticketId) {
        database.createNativeQuery("insert into intake_reference (customer_ref, reference, ticket_id)"
                        + " values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, customerRef)
                .setParameter(2, reference)
                .setParameter(3, ticketId)
                .executeUpdate();
    }

    void forget(Collection<UUID> tickets) {
        for (var table : List.of("intake_print", "intake_reference")) {
            database.createNativeQuery("delete from " + table + " where ticket_id = any (?1)")
                    .setParameter(1, tickets.toArray(UUID[]::new))
                    .executeUpdate();
        }
    }

    int forgetBefore(Instant time) {
        return database.createNativeQuery("delete from intake_print where opened_at < ?1")
                .setParameter(1, time)
                .executeUpdate();
    }
}
