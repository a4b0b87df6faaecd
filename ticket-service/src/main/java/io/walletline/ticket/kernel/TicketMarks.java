package io.walletline.ticket.kernel;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The rows of a table of tickets and words: pinning twice is pinning once, and what
 * came along with a merge is the ticket's own once somebody pins it. Takes part in the caller's transaction. */
public final class TicketMarks {

    private final EntityManager database;
    private final String of;
    private final String add;
    private final String remove;

    /** @param column of the words, beside {@code ticket_id} */
    public TicketMarks(EntityManager database, String table, String column) {
        this.database = database;
        this.of = "select %2$s from %1$s where ticket_id = ?1 order by %2$s collate \"C\"".formatted(table, column);
        this.add = "insert into %s (ticket_id, %s) values (?1, ?2)".formatted(table, column)
                + " on conflict (ticket_id, %2$s) do update set came_with = null where %1$s.came_with is not null"
                        .formatted(table, column);
        this.remove = "delete from %s where ticket_id = ?1 and %s = ?2".formatted(table, column);
    }

    public List<String> of(UUID ticketId) {
        return database.createNativeQuery(of, String.class)
                .setParameter(1, ticketId)
                .getResultList();
    }

    /** Adds a mark; false if it was there already. */
    public boolean add(UUID ticketId, String word) {
        return change(add, ticketId, word);
    }

    /** Removes a mark; false if it was not there. */
    public boolean remove(UUID ticketId, String word) {
        return change(remove, ticketId, word);
    }

    private boolean change(String sql, UUID ticketId, String word) {
        return database.createNativeQuery(sql)
                        .setParameter(1, ticketId)
                        .setParameter(2, word)
                        .executeUpdate()
                == 1;
    }
}
