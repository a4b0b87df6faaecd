package io.walletline.ticket.automation.bulk;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.walletline.ticket.kernel.BackgroundWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.UUID;

/**
 * The background work on bulk acts, one ticket at a time. It begins when an order is committed, at the start of the service,
 * and now and
 * then for what another instance left; instances that work on the same order share its tickets.
 */
@ApplicationScoped
class BulkRunner {

    private final BulkStep step;
    private final BackgroundWorker worker = new BackgroundWorker("bulk", this::workOffAll);

    BulkRunner(BulkStep step) {
        this.step = step;
    }

    void ordered(@Observes(during = TransactionPhase.AFTER_SUCCESS) BulkOrdered order) {
        worker.ask();
    }

    @Scheduled(every = "20s", delayed = "5s")
    void takeUpWhatIsLeft() {
        worker.ask();
    }

    void stop(@Observes ShutdownEvent stop) {
        worker.stop();
    }

    /** Works on the oldest order first, until only tickets in the hands of other instances are left. */
    private boolean workOffAll() {
        step.unfinished().forEach(this::work);
        return false;
    }

    void work(UUID bulkId) {
        try {
            while (!worker.isStopping() && takeOne(bulkId)) {
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
