package io.walletline.ticket.automation.rules.execution;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.walletline.ticket.kernel.BackgroundWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/**
 * The background work on trigger events. It begins when one is committed, and now and then for what another instance
 * left; instances share the work, one of them at a ticket.
 */
@ApplicationScoped
public class AutomationWorker {

    private final AutomationStep step;
    private final BackgroundWorker worker = new BackgroundWorker("automation", this::takeOne);

    public AutomationWorker(AutomationStep step) {
        this.step = step;
    }

    void added(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkAdded work) {
        worker.ask();
    }

    @Scheduled(every = "10s", delayed = "5s")
    void takeUpWhatIsLeft() {
        worker.ask();
    }

    void stop(@Observes ShutdownEvent stop) {
        worker.stop();
    }

    public void workOff() {
        worker.workOff();
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
