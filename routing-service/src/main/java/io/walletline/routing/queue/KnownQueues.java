package io.walletline.routing.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The queues as they were last read: each contact and each offer asks for them, and they hardly ever change. */
@ApplicationScoped
public class KnownQueues {

    private final QueueRepository queues;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable List<ServiceQueue> known;

    KnownQueues(QueueRepository queues) {
        this.queues = queues;
    }

    /** In the stated order; to be read only. */
    @Transactional
    List<ServiceQueue> inOrderOfEvaluation() {
        var present = known;
        if (present == null) {
            var before = changes.get();
            present = queues.inOrderOfEvaluation();
            // What changed while we read may or may not be in it: then the next one reads again.
            known = changes.get() == before ? present : null;
        }
        return present;
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) QueuesChanged change) {
        forget();
    }

    /** Reads the queues anew at the next use, after a change by a transaction or another instance. */
    public void forget() {
        changes.incrementAndGet();
        known = null;
    }
}
