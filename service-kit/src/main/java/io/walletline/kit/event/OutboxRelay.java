package io.walletline.kit.event;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Carries the outbox to Kafka: one relay at a time over all instances (it holds an advisory lock), in order, marking a row
 * only after the broker's acknowledgement. A lane (key of a topic) whose record failed is stopped and tried again later;
 * the others go on. Delivery is at least once; the inbox of the consumers makes the effect once.
 */
@ApplicationScoped
class OutboxRelay {

    private static final int BATCH = 500;

    private final DataSource database;
    private final OutboxTable table;
    private final OutboxSender sender;
    private final OutboxBell bell;
    private final Clock clock;
    private final Duration poll;
    private final Duration retryStopped;

    private final Semaphore woken = new Semaphore(0);
    private final Map<OutboxRow.Lane, Long> stoppedUntil = new HashMap<>();
    private volatile boolean running = true;
    private @Nullable Thread thread;

    OutboxRelay(
            DataSource database,
            OutboxTable table,
            OutboxSender sender,
            OutboxBell bell,
            Clock clock,
            @ConfigProperty(name = "walletline.outbox.poll", defaultValue = "PT1S") Duration poll,
            @ConfigProperty(name = "walletline.outbox.retry-stopped", defaultValue = "PT2S") Duration retryStopped) {
        this.database = database;
        this.table = table;
        this.sender = sender;
        this.bell = bell;
        this.clock = clock;
        this.poll = poll;
        this.retryStopped = retryStopped;
    }

    void start(@Observes @Priority(100) StartupEvent event) {
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
        sender.close();
    }

    /** There may be something to send. Never blocks. */
    void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    private void run() {
        while (running) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(true);
                if (bell.tryLead(connection)) {
                    lead(connection);
                } else {
                    follow(connection);
                }
            } catch (SQLException | RuntimeException e) {
                Log.warnf(
                        "outbox relay lost its database, tries again: %s",
                        e.getClass().getSimpleName());
                await(poll);
            }
        }
    }

    private void lead(Connection connection) throws SQLException {
        try (var listening = bell.listen(this::wake)) {
            while (running) {
                for (int sent = BATCH; sent == BATCH && running; ) {
                    sent = relayOnce(connection);
                }
                await(poll);
            }
        }
    }

    /** Another instance leads: tell it about our commits, and stand ready to take over. */
    private void follow(Connection connection) throws SQLException {
        if (await(poll)) {
            bell.ring(connection);
        }
    }

    /** One batch. Returns how many rows were read, so that the caller knows whether to go on. */
    int relayOnce(Connection connection) throws SQLException {
        var now = System.nanoTime();
        stoppedUntil.values().removeIf(until -> until - now <= 0);
        List<OutboxRow> rows = table.unsent(connection, stoppedUntil.keySet(), BATCH);
        if (rows.isEmpty()) {
            return 0;
        }
        var outcome = sender.send(rows);
        if (outcome.sent().isEmpty()) {
            // Nothing got through: it is the broker, not the lanes.
            Log.warnf("outbox waits for the broker: unsent>=%d", rows.size());
            await(retryStopped);
            return 0;
        }
        table.markSent(connection, outcome.sent(), clock.instant());
        outcome.failed().forEach((lane, error) -> {
            Log.warnf("outbox lane stopped: topic=%s error=%s", lane.topic(), error);
            stoppedUntil.put(lane, System.nanoTime() + retryStopped.toNanos());
        });
        return rows.size();
    }

    /** True if woken, false after the time. */
    private boolean await(Duration time) {
        try {
            var wasWoken = woken.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
            woken.drainPermits();
            return wasWoken;
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
