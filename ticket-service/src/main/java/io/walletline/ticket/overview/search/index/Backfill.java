package io.walletline.ticket.overview.search.index;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * The indexing of texts that are older than the index, while the service serves: half of the time at most, one instance at a
 * time. After a kill it goes on where the last batch was committed; a batch done twice changes nothing.
 */
@ApplicationScoped
class Backfill {

    private static final Duration AT_A_TIME = Duration.ofMillis(500);

    private final BackfillStep step;

    Backfill(BackfillStep step) {
        this.step = step;
    }

    @Scheduled(every = "1s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void goOn() {
        var begun = System.nanoTime();
        try {
            while (step.next() && System.nanoTime() - begun < AT_A_TIME.toNanos()) {
                // on to the next batch
            }
        } catch (RuntimeException e) {
            Log.warnf("indexing old texts waits: error=%s", e.getClass().getSimpleName());
        }
    }
}
