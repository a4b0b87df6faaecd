package io.walletline.ticket.casework.contents.storage;

import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The contents that are to be removed from their store, and the times for it. Every method takes part in the caller's
 * transaction.
 */
@ApplicationScoped
public class OrphanedContents {

    private final Sql sql;

    OrphanedContents(Sql sql) {
        this.sql = sql;
    }

    public void add(UUID id, String store, Instant due) {
        sql.update(
                "insert into attachment_debris (id, store, due_at) values (?, ?, ?)"
                        + " on conflict (id) do update set due_at = excluded.due_at",
                id,
                store,
                due);
    }

    /** Takes a content off the list; false if it is gone, or somebody is removing it. */
    public boolean take(UUID id) {
        return sql.update("delete from attachment_debris where id = ?", id) == 1;
    }

    void postpone(UUID id, Instant due) {
        sql.update("update attachment_debris set due_at = ? where id = ?", due, id);
    }

    /** Due ones, longest due first. */
    List<UUID> due(Instant now, int most) {
        return sql.query("select id from attachment_debris where due_at <= ? order by due_at limit ?", now, most)
                .list(row -> row.id(1));
    }

    /** The store in which it lies; until the transaction ends nobody else removes it, or takes it. Empty if somebody does. */
    Optional<String> lock(UUID id) {
        return sql.query("select store from attachment_debris where id = ? for update skip locked", id)
                .first(row -> row.text(1));
    }
}
