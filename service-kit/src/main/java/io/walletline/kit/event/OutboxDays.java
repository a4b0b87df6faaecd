package io.walletline.kit.event;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.walletline.kit.sql.Sql;
import io.walletline.kit.sql.StatementFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the outbox's partitions: makes the days ahead, and drops old days whole once everything in them is sent. */
@ApplicationScoped
class OutboxDays {

    private static final int AHEAD = 3;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'outbox_'yyyyMMdd");

    private static final String PARTITIONS_BEFORE = """
            select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'outbox'::regclass and c.relname ~ '^outbox_[0-9]{8}$' and c.relname < ?""";

    private final Sql sql;
    private final Clock clock;
    private final int keepDays;

    OutboxDays(
            Sql sql,
            Clock clock,
            @ConfigProperty(name = "walletline.outbox.keep-days", defaultValue = "7") int keepDays) {
        this.sql = sql;
        this.clock = clock;
        this.keepDays = keepDays;
    }

    void atStart(@Observes StartupEvent event) {
        tend();
    }

    @Scheduled(every = "1h", delayed = "1h")
    void tend() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            for (int day = 0; day <= AHEAD; day++) {
                make(today.plusDays(day));
            }
            var oldest = today.minusDays(keepDays).format(NAME);
            sql.query(PARTITIONS_BEFORE, oldest).list(row -> row.text(1)).forEach(this::dropIfSent);
        } catch (StatementFailed e) {
            // Rows of a day without a partition land in outbox_default: nothing is lost, the next hour tries again.
            Log.warnf("outbox partitions not tended: sqlstate=%s", e.state());
        }
    }

    private void make(LocalDate day) {
        sql.update(
                "create table if not exists %s partition of outbox for values from ('%s 00:00+00') to ('%s 00:00+00')"
                        .formatted(day.format(NAME), day, day.plusDays(1)));
    }

    private void dropIfSent(String partition) {
        if (sql.query("select 1 from " + partition + " where sentat is null limit 1")
                .exists()) {
            Log.warnf("outbox day kept, it holds unsent events: partition=%s", partition);
            return;
        }
        sql.update("drop table " + partition);
    }
}
