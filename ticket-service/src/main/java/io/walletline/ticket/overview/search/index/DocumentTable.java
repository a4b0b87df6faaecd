package io.walletline.ticket.overview.search.index;

import io.walletline.kit.sql.LastWrites;
import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

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

    /** The same for all words of a ticket at once: a word of notes only, on both sides, stays one. */
    private static final String MERGE = """
            insert into search_document as d (ticket_id, opened_at, tokens, noted) values (?, ?, ?, ?)
            on conflict (ticket_id) do update set
                tokens = array(select distinct w from unnest(d.tokens || excluded.tokens) w),
                noted = array(
                    select w from unnest(d.noted || excluded.noted) w
                    except select w from unnest(d.tokens) w where w <> all (d.noted)
                    except select w from unnest(excluded.tokens) w where w <> all (excluded.noted))""";

    private static final Long[] NONE = {};

    private final Sql sql;
    private final LastWrites last;

    DocumentTable(Sql sql, LastWrites last) {
        this.sql = sql;
        this.last = last;
    }

    /** A last write of the caller's transaction. */
    void add(UUID ticketId, Instant openedAt, Long[] tokens, boolean note) {
        last.add(UPSERT, ticketId, openedAt, tokens, note ? tokens : NONE);
    }

    /**
     * Merges all words of a ticket into its document. A last write of the caller's transaction.
     *
     * @param noted the words that stand in notes only
     */
    void merge(UUID ticketId, Instant openedAt, Set<Long> tokens, Set<Long> noted) {
        last.add(MERGE, ticketId, openedAt, tokens.toArray(Long[]::new), noted.toArray(Long[]::new));
    }

    void forget(Collection<UUID> tickets) {
        sql.update("delete from search_document where ticket_id = any (?)", (Object) Sql.ids(tickets));
    }
}
