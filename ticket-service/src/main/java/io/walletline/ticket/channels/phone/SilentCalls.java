package io.walletline.ticket.channels.phone;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Ends calls whose end nobody reports, so that no agent is offered a caller who is gone. */
@ApplicationScoped
class SilentCalls {

    private final CallRepository calls;
    private final CallDesk desk;
    private final Silence limits;
    private final Clock clock;

    SilentCalls(CallRepository calls, CallDesk desk, Silence limits, Clock clock) {
        this.calls = calls;
        this.desk = desk;
        this.limits = limits;
        this.clock = clock;
    }

    @Scheduled(every = "{walletline.phone.silence.sweep:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        silent().forEach(id -> desk.endIfSilent(id, limits));
    }

    @Transactional
    List<String> silent() {
        var now = clock.instant();
        return calls.silentSince(limits.asking(now), limits.waiting(now), limits.talking(now));
    }
}
