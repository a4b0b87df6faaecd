package io.walletline.ticket.overview.search.index;

import io.walletline.kit.sql.Row;
import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of {@link Backfill}. Takes part in the caller's transaction. */
@ApplicationScoped
class BackfillTable {

    /** A ticket in the order of the work: the newest first. */
    record Place(Instant openedAt, UUID ticketId) {}

    private final Sql sql;

    BackfillTable(Sql sql) {
        this.sql = sql;
    }

    /** The place that the work has reached, locked; empty if it is over or another instance is at it. */
    Optional<Place> claim() {
        return sql.query("select opened_at, ticket_id from search_backfill"
                        + " where finished_at is null for update skip locked")
                .first(BackfillTable::place);
    }

    List<Place> behind(Place place, int limit) {
        return sql.query(
                        "select opened_at, id from ticket where (opened_at, id) < (?, ?)"
                                + " order by opened_at desc, id desc limit ?",
                        place.openedAt(),
                        place.ticketId(),
                        limit)
                .list(BackfillTable::place);
    }

    void reached(Place place, int looked, int indexed, @Nullable Instant finishedAt) {
        sql.update(
                "update search_backfill set opened_at = ?, ticket_id = ?, looked = looked + ?, indexed = indexed + ?,"
                        + " finished_at = ?",
                place.openedAt(),
                place.ticketId(),
                looked,
                indexed,
                finishedAt);
    }

    void restart(Instant before) {
        sql.update(
                "update search_backfill set opened_at = ?,"
                        + " ticket_id = 'ffffffff-ffff-ffff-ffff-ffffffffffff', looked = 0, indexed = 0, finished_at = null",
                before);
    }

    /** Counts the tickets that are left, which is as much work as there are. */
    BackfillResponse progress() {
        return sql.query("select b.looked, b.indexed, b.finished_at, case when b.finished_at is null then"
                        + " (select count(*) from ticket t where (t.opened_at, t.id) < (b.opened_at, b.ticket_id)) else 0 end"
                        + " from search_backfill b")
                .one(row -> new BackfillResponse(
                        row.longValue(1), row.longValue(2), row.longValue(4), row.instantOrNull(3)));
    }

    private static Place place(Row row) {
        return new Place(row.instant(1), row.id(2));
    }
}
