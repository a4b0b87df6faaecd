package io.walletline.routing.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.walletline.routing.agent.AgentChanged;
import io.walletline.routing.contact.ContactChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.function.Supplier;

/** The picture after each change, but not more often than once a second. */
@ApplicationScoped
class LiveStream {
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final BroadcastProcessor<Boolean> changed = BroadcastProcessor.create();

    Multi<LiveResponse> of(Supplier<LiveResponse> picture) {
        Multi<Boolean> changes = changed.onOverflow()
                .drop()
                .group()
                .intoLists()
                .every(PACE)
                .filter(many -> !many.isEmpty())
                .map(many -> true);
        Multi<Boolean> heartbeat = Multi.createFrom()
                .ticks()
                .startingAfter(HEARTBEAT)
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(tick -> true);
        return Multi.createBy()
                .merging()
                .streams(Multi.createFrom().item(true), changes, heartbeat)
                .onOverflow()
                .dropPreviousItems()
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(change -> picture.get());
    }

    void onContact(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContactChanged change) {
        signal();
    }

    void onAgent(@Observes(during = TransactionPhase.AFTER_SUCCESS) AgentChanged change) {
        signal();
    }

    /** One at a time: changes are committed by many threads, and a stream takes its items from one (Reactive Streams 1.3). */
    private synchronized void signal() {
        changed.onNext(true);
    }
}
