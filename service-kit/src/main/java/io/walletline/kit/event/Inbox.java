package io.walletline.kit.event;

import io.quarkus.scheduler.Scheduled;
import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The ids of the events that took effect here. Kept longer than any topic, so that no replay finds one forgotten. */
@ApplicationScoped
class Inbox {

    private static final String ADMIT =
            "insert into inbox (event_id, seen_at) select unnest(?), ? on conflict do nothing returning event_id";

    private final Sql sql;
    private final Clock clock;
    private final Duration keep;

    Inbox(Sql sql, Clock clock, @ConfigProperty(name = "walletline.inbox.keep", defaultValue = "P90D") Duration keep) {
        this.sql = sql;
        this.clock = clock;
        this.keep = keep;
    }

    /** Writes the ids in the current transaction; returns those that were not there. */
    Set<UUID> admit(Collection<UUID> eventIds) {
        return new HashSet<>(
                sql.query(ADMIT, Sql.ids(eventIds), clock.instant()).list(row -> row.id(1)));
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forgetOld() {
        sql.update("delete from inbox where seen_at < ?", clock.instant().minus(keep));
    }
}
