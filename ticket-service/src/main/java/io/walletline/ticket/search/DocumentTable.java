package io.walletline.ticket.search;

import io.walletline.kit.transaction.LastWrites;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;

/** Writes the index. Takes part in the caller's transaction. */
@ApplicationScoped
class DocumentTable {

    /** A word that a note has and that a message has too is no word of notes only. */
    private static final String UPSERT = """
            insert into search_document as d (ticket_id, opened_at, tokens, noted) values (?, ?, ?, ?)
            on conflict (ticket_id) do update set
                tokens = array(select distinct w from unnest(d.tokens || excluded.tokens) w),
                noted = array(
                    select w from unnest(d.noted) w where excluded.noted <> '{}' or w <> all (excluded.tokens)
                    union
                    select w from unnest(excluded.noted) w where w <> all (d.tokens))""";

    private static final Long[] NONE = {};

    private final DataSource database;
    private final LastWrites last;

    DocumentTable(DataSource database, LastWrites last) {
        this.database = database;
        this.last = last;
    }

    /** A last write of the caller's transaction. */
    void add(UUID ticketId, Instant openedAt, Long[] tokens, boolean note) {
        last.add(UPSERT, ticketId, openedAt, tokens, note ? tokens : NONE);
    }

    void forget(Collection<UUID> tickets) {
        try (Connection connection = database.getConnection();
                var delete = connection.prepareStatement("delete from search_document where ticket_id = any (?)")) {
            delete.setArray(1, connection.createArrayOf("uuid", tickets.toArray()));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget what was indexed", e);
        }
    }
}
