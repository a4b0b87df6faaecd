package io.walletline.routing.dispatch;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.walletline.routing.agent.AgentChanged;
import io.walletline.routing.calendar.CalendarsChanged;
import io.walletline.routing.contact.ContactChanged;
import io.walletline.routing.offer.Binder;
import io.walletline.routing.queue.QueuesChanged;
import io.walletline.routing.replay.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;

/** The thread that makes offers. Woken by every committed change; trouble makes it forget all and read anew. */
@ApplicationScoped
public class Dispatcher {

    private static final Duration AFTER_TROUBLE = Duration.ofMillis(500);

    private final Matchmaker matchmaker;
    private final CatchUp catchUp;
    private final RoutingSettings settings;
    private final Clock clock;
    private final Notices notices = new Notices();
    private final Thread thread =
            Thread.ofPlatform().name("routing-dispatcher").daemon().unstarted(this::run);

    Dispatcher(
            Snapshots snapshots,
            Binder binder,
            CatchUp catchUp,
            RoutingSettings settings,
            Journal journal,
            Clock clock) {
        this.matchmaker = new Matchmaker(snapshots, binder, settings.policy(), journal, clock);
        this.catchUp = catchUp;
        this.settings = settings;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event) {
        notices.everything();
        thread.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    void onContact(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContactChanged change) {
        if (!change.byEngine()) {
            notices.contact(change.contactId());
        }
    }

    void onAgent(@Observes(during = TransactionPhase.AFTER_SUCCESS) AgentChanged change) {
        if (!change.byEngine()) {
            notices.agent(change.agentId());
        }
    }

    void onQueues(@Observes(during = TransactionPhase.AFTER_SUCCESS) QueuesChanged change) {
        notices.everything();
    }

    void onPools(@Observes PoolsChanged change) {
        notices.everything();
    }

    void onCalendars(@Observes(during = TransactionPhase.AFTER_SUCCESS) CalendarsChanged change) {
        notices.everything();
    }

    /** Look at the clock again: for a test that has moved it. */
    public void poke() {
        notices.poke();
    }

    /** Whether the thread lives; if not, nothing is offered any more. */
    boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var changes = notices.take(pause());
                try {
                    matchmaker.work(changes);
                    catchUp.look(notices);
                } catch (RuntimeException trouble) {
                    Log.warnf(
                            "routing waits and starts over: %s",
                            trouble.getClass().getName());
                    notices.take(AFTER_TROUBLE);
                    notices.everything();
                }
            }
        } catch (InterruptedException stopped) {
            Log.debug("dispatcher stopped");
        }
    }

    private Duration pause() {
        var wake = matchmaker.nextWake();
        return wake.isEmpty()
                ? settings.catchUp()
                : Notices.upTo(wake.getAsLong() - clock.millis(), settings.catchUp());
    }
}
