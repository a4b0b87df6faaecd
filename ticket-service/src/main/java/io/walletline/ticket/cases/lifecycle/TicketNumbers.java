package io.walletline.ticket.cases.lifecycle;

import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The numbers that people read out to each other, drawn from the database in blocks: unique over all instances, not
 * without gaps, and in order of opening only within one instance.
 */
@ApplicationScoped
class TicketNumbers {

    /** As the sequence's increment says. */
    private static final int BLOCK = 50;

    private final Sql sql;
    private long next;
    private long end;

    TicketNumbers(Sql sql) {
        this.sql = sql;
    }

    synchronized String next() {
        if (next == end) {
            next = draw();
            end = next + BLOCK;
        }
        return "WL-" + next++;
    }

    private long draw() {
        return sql.query("select nextval('ticket_number')").one(row -> row.longValue(1));
    }
}
