package io.walletline.ticket.cases.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The numbers that people read out to each other, drawn from the database in blocks: unique over all instances, not
 * without gaps, and in order of opening only within one instance.
 */
@ApplicationScoped
class TicketNumbers {

    /** As the sequence's increment says. */
    private static final int BLOCK = 50;

    private final DataSource database;
    private long next;
    private long end;

    TicketNumbers(DataSource database) {
        this.database = database;
    }

    synchronized String next() {
        if (next == end) {
            next = draw();
            end = next + BLOCK;
        }
        return "WL-" + next++;
    }

    private long draw() {
        try (var connection = database.getConnection();
                var draw = connection.prepareStatement("select nextval('ticket_number')");
                var row = draw.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot draw ticket numbers", e);
        }
    }
}
