package io.walletline.ticket.casework.duplicates;

import io.walletline.kit.sql.LastWrites;
import io.walletline.kit.sql.Sql;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Fingerprints and hashed ids of a customer's recent tickets, never words. */
@ApplicationScoped
class IntakeMemory {

    private static final int MOST = 20;

    private final Sql sql;
    private final LastWrites last;

    IntakeMemory(Sql sql, LastWrites last) {
        this.sql = sql;
        this.last = last;
    }

    /** An open ticket of the same customer, with its fingerprint. */
    record Told(UUID ticketId, TextPrint print) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Recent(Instant openedAt, UUID ticketId, byte[] print) {}

    /** An open ticket of the same customer with the same payment or refund id. */
    record Named(UUID ticketId, Instant openedAt) {}

    /**
     * Of the newest that are remembered. Asked at every opening: plain JDBC writes out nothing of the session before, and
     * the time is looked at last, because with a time in the condition the database plans anew each time, for longer than
     * the answer takes.
     */
    List<Told> recent(String customerRef, UUID but, Instant since) {
        return sql
                .query(
                        "select p.ticket_id, p.print, p.opened_at from intake_print p join ticket t on t.id = p.ticket_id"
                                + " where p.customer_ref = ? and p.ticket_id <> ?"
                                + " and t.status not in ('RESOLVED', 'CLOSED') order by p.opened_at desc limit " + MOST,
                        customerRef,
                        but)
                .list(row -> new Recent(row.instant(3), row.id(1), row.bytes(2)))
                .stream()
                .filter(recent -> !recent.openedAt().isBefore(since))
                .map(recent -> new Told(recent.ticketId(), TextPrint.read(recent.print())))
                .toList();
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
        return sql.query(
                        "select r.ticket_id, t.opened_at from intake_reference r join ticket t on t.id = r.ticket_id"
                                + " where r.customer_ref = ? and r.reference = ? and r.ticket_id <> ?"
                                + " and t.opened_at >= ? and t.status not in ('RESOLVED', 'CLOSED')"
                                + " order by t.opened_at limit " + MOST,
                        customerRef,
                        reference,
                        but,
                        since)
                .list(row -> new Named(row.id(1), row.instant(2)));
    }

    void remember(String customerRef, byte[] reference, UUID ticketId) {
        sql.update(
                "insert into intake_reference (customer_ref, reference, ticket_id) values (?, ?, ?) on conflict do nothing",
                customerRef,
                reference,
                ticketId);
    }

    void forget(Collection<UUID> tickets) {
        for (var table : List.of("intake_print", "intake_reference")) {
            sql.update("delete from " + table + " where ticket_id = any (?)", (Object) Sql.ids(tickets));
        }
    }

    int forgetBefore(Instant time) {
        return sql.update("delete from intake_print where opened_at < ?", time);
    }
}
