package io.walletline.ticket.bulk;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Works bulk acts off, one ticket at a time, on one thread of its own. It begins when an order is committed, at the start
 * of the service, and now and then for what another instance left; instances that work on the same order share its tickets.
 */
@ApplicationScoped
class BulkRunner {

    private final BulkStep step;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("bulk").factory());
    private volatile boolean stopping;

    BulkRunner(BulkStep step) {
        this.step = step;
    }

    void ordered(@Observes(during = TransactionPhase.AFTER_SUCCESS) BulkOrdered order) {
        thread.execute(() -> work(order.id()));
    }

    @Scheduled(every = "20s", delayed = "5s")
    void takeUpWhatIsLeft() {
        if (!stopping) {
            step.unfinished().forEach(id -> thread.execute(() -> work(id)));
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
        thread.shutdown();
    }

    @ActivateRequestContext
    void work(UUID bulkId) {
        try {
            while (!stopping && takeOne(bulkId)) {
                // on to the next ticket
            }
            step.finishIfWorkedOff(bulkId);
        } catch (RuntimeException e) {
            Log.warnf(
                    "bulk act interrupted, goes on later: bulk=%s error=%s",
                    bulkId, e.getClass().getSimpleName());
        }
    }

    private boolean takeOne(UUID bulkId) {
        try {
            return step.next(bulkId);
        } catch (BulkStep.Failed failed) {
            step.failed(bulkId, failed.failure());
            return true;
        }
    }
}
