package io.walletline.ticket.privacy.erasure;

import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The SQL of erasing. Takes part in the caller's transaction. */
@ApplicationScoped
public class ErasureTable {

    private final Sql sql;

    ErasureTable(Sql sql) {
        this.sql = sql;
    }

    /** Tickets of the customer, and of unknown callers that turned out to be that customer. */
    public List<UUID> ticketsOf(String customerRef) {
        var theirs = """
                with recursive theirs (id) as (
                    select id from ticket where customer_ref = ?
                    union
                    select m.source_id from ticket_merge m join theirs on m.target_id = theirs.id where m.undone_at is null
                )
                select id from theirs""";
        return sql.query(theirs, customerRef).list(row -> row.id(1));
    }

    void record(UUID id, ErasureResponse erasure, String by) {
        sql.update(
                "insert into erasure (id, customer_ref, erased_by, erased_at, tickets) values (?, ?, ?, ?, ?)",
                id,
                erasure.customerRef(),
                by,
                erasure.erasedAt(),
                erasure.tickets());
    }
}
