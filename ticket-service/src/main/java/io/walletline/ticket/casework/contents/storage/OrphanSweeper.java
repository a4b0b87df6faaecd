package io.walletline.ticket.casework.contents.storage;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A sweeper of orphaned contents: of broken-off uploads, and of removed or erased files. */
@ApplicationScoped
public class OrphanSweeper {

    private static final int AT_ONCE = 50;
    /** So long a content stays that its store would not remove. */
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final OrphanedContents debris;
    private final Stores stores;
    private final Clock clock;

    OrphanSweeper(OrphanedContents debris, Stores stores, Clock clock) {
        this.debris = debris;
        this.stores = stores;
        this.clock = clock;
    }

    @Scheduled(
            every = "{walletline.attachments.sweep-every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void sweep() {
        List<UUID> due;
        boolean all;
        do {
            due = QuarkusTransaction.requiringNew().call(() -> debris.due(clock.instant(), AT_ONCE));
            all = due.stream().map(this::remove).reduce(true, Boolean::logicalAnd);
        } while (all && due.size() == AT_ONCE);
    }

    /** Removes it now, unless it was kept; if its store is away, later. Returns whether it is gone. */
    public boolean remove(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> debris.lock(id).ifPresent(store -> remove(id, store)));
            return true;
        } catch (UncheckedIOException | IllegalStateException e) {
            Log.warnf("a content is removed later: content=%s", id);
            QuarkusTransaction.requiringNew()
                    .run(() -> debris.postpone(id, clock.instant().plus(AGAIN)));
            return false;
        }
    }

    private void remove(UUID id, String store) {
        try {
            stores.named(store).remove(id);
            debris.take(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
