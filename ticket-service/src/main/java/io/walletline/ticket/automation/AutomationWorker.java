package io.walletline.ticket.automation;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Works off what rules are to look at, on one thread. It begins when something is committed, and now and then for what
 * another instance left; instances share the work, one of them at a ticket.
 */
@ApplicationScoped
class AutomationWorker {

    private final AutomationStep step;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("automation").daemon().factory());
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean stopping;

    AutomationWorker(AutomationStep step) {
        this.step = step;
    }

    void added(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkAdded work) {
        ask();
    }

    @Scheduled(every = "10s", delayed = "5s")
    void takeUpWhatIsLeft() {
        ask();
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
        thread.shutdown();
    }

    private void ask() {
        if (!stopping && asked.compareAndSet(false, true)) {
            thread.execute(this::workOff);
        }
    }

    @ActivateRequestContext
    void workOff() {
        asked.set(false);
        try {
            while (!stopping && takeOne()) {
                // on to the next
            }
        } catch (RuntimeException e) {
            Log.warnf("rules wait: error=%s", e.getClass().getSimpleName());
        }
    }

    private boolean takeOne() {
        try {
            return step.next();
        } catch (AutomationStep.Failed failed) {
            step.failed(failed);
            return true;
        }
    }
}
