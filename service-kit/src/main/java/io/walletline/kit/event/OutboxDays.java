package io.walletline.kit.event;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the outbox's partitions: makes the days ahead, and drops old days whole once everything in them is sent. */
@ApplicationScoped
class OutboxDays {

    private static final int AHEAD = 3;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'outbox_'yyyyMMdd");

    private final DataSource database;
    private final Clock clock;
    private final int keepDays;

    OutboxDays(
            DataSource database,
            Clock clock,
            @ConfigProperty(name = "walletline.outbox.keep-days", defaultValue = "7") int keepDays) {
        this.database = database;
        this.clock = clock;
        this.keepDays = keepDays;
    }

    void atStart(@Observes StartupEvent event) {
        tend();
    }

    @Scheduled(every = "1h", delayed = "1h")
    void tend() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (Connection connection = database.getConnection()) {
            for (int day = 0; day <= AHEAD; day++) {
                make(connection, today.plusDays(day));
            }
            dropBefore(connection, today.minusDays(keepDays));
        } catch (SQLException e) {
            // Rows of a day without a partition land in outbox_default: nothing is lost, the next hour tries again.
            Log.warnf("outbox partitions not tended: sqlstate=%s", e.getSQLState());
        }
    }

    private static void make(Connection connection, LocalDate day) throws SQLException {
        var sql = "create table if not exists %s partition of outbox for values from ('%s 00:00+00') to ('%s 00:00+00')"
                .formatted(day.format(NAME), day, day.plusDays(1));
        try (var create = connection.createStatement()) {
            create.execute(sql);
        }
    }

    private static void dropBefore(Connection connection, LocalDate oldest) throws SQLException {
        var old = new ArrayList<String>();
        try (var select = connection.prepareStatement("""
                select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
                where i.inhparent = 'outbox'::regclass and c.relname ~ '^outbox_[0-9]{8}$' and c.relname < ?""")) {
            select.setString(1, oldest.format(NAME));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    old.add(rows.getString(1));
                }
            }
        }
        for (var partition : old) {
            dropIfSent(connection, partition);
        }
    }

    private static void dropIfSent(Connection connection, String partition) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var unsent =
                    statement.executeQuery("select exists (select 1 from " + partition + " where sentat is null)")) {
                unsent.next();
                if (unsent.getBoolean(1)) {
                    Log.warnf("outbox day kept, it holds unsent events: partition=%s", partition);
                    return;
                }
            }
            statement.execute("drop table " + partition);
        }
    }
}
