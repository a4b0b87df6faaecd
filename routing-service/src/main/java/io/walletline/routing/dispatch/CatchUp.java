package io.walletline.routing.dispatch;

import io.walletline.kit.sql.Sql;
import io.walletline.routing.queue.KnownQueues;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds what other instances changed. Every row carries the id of the transaction that touched it last, and who that was;
 * what has an id at or above the oldest one that was in flight at the last look may be new. So nothing is missed, however
 * late it commits. Changes of this instance announce themselves.
 */
@ApplicationScoped
class CatchUp {

    private final Sql sql;
    private final KnownQueues queues;
    private final RoutingSettings settings;
    private final Clock clock;
    private @Nullable String horizon;
    private Instant nextLook = Instant.MIN;

    CatchUp(Sql sql, KnownQueues queues, RoutingSettings settings, Clock clock) {
        this.sql = sql;
        this.queues = queues;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks, unless it has looked a moment ago. */
    void look(Notices notices) {
        var now = clock.instant();
        if (now.isBefore(nextLook)) {
            return;
        }
        nextLook = now.plus(settings.catchUp());
        var next = sql.query("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .one(row -> row.text(1));
        var since = horizon;
        if (since != null) {
            changed(since, "contact", "id", id -> notices.contact(UUID.fromString(id)));
            changed(since, "agent", "id", notices::agent);
            changed(since, "attendance", "agent_id", notices::agent);
            changed(since, "calendar", "name", name -> notices.everything());
            changed(since, "service_queue", "name", name -> {
                queues.forget();
                notices.everything();
            });
        }
        horizon = next;
    }

    private void changed(String since, String table, String key, Consumer<String> notice) {
        sql.query(
                        "select " + key + "::text from " + table + " where changed >= ?::xid8"
                                + " and changed_by is distinct from current_setting('application_name')",
                        since)
                .forEach(row -> notice.accept(row.text(1)));
    }
}
