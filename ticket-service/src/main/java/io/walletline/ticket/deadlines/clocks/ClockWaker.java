package io.walletline.ticket.deadlines.clocks;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The thread that rings clocks. It sleeps until the next one in the database, and is woken when an earlier one comes up in
 * this process; those of other instances it finds when it looks anew.
 */
@ApplicationScoped
public class ClockWaker {

    private static final int AT_ONCE = 100;
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final DueClocks due;
    private final Clock clock;
    private final Semaphore pokes = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().name("ticket-clocks").daemon().unstarted(this::run);
    private volatile Instant planned = Instant.MIN;

    ClockWaker(DueClocks due, Clock clock) {
        this.due = due;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event) {
        thread.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    void onWakeUp(@Observes(during = TransactionPhase.AFTER_SUCCESS) WakeUp wakeUp) {
        if (wakeUp.at().isBefore(planned)) {
            poke();
        }
    }

    /** Look at the clock again: for a test that has moved it. */
    public void poke() {
        pokes.release();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var pause = ringDue();
                var poked = pokes.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                pokes.drainPermits();
                Log.debugf("clocks look again: poked=%s", poked);
            }
        } catch (InterruptedException stopped) {
            Log.debug("clocks stopped");
        }
    }

    private Duration ringDue() {
        try {
            // Whatever comes up while we look is earlier than this.
            planned = Instant.MAX;
            int rung = due.ring(AT_ONCE);
            if (rung > 0) {
                return Duration.ZERO;
            }
            var now = clock.instant();
            var latest = now.plus(LONGEST_SLEEP);
            var next = due.next().filter(latest::isAfter).orElse(latest);
            planned = next;
            // What is due and was left out is in somebody's hand.
            return next.isAfter(now) ? Duration.between(now, next) : AFTER_TROUBLE;
        } catch (RuntimeException e) {
            Log.warnf("clocks wait for the database: %s", e.getClass().getName());
            return AFTER_TROUBLE;
        }
    }
}
