package io.walletline.routing.contact;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.walletline.routing.agent.AgentChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.function.Supplier;

/** Streams that follow changes of contacts and agents, with at most one item a second. */
@ApplicationScoped
public class ChangeStream {

    private static final Duration PACE = Duration.ofSeconds(1);
    /** Keeps proxies from closing a quiet stream, and detects readers that have gone. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final BroadcastProcessor<Boolean> changed = BroadcastProcessor.create();

    /** The picture now, at changes, and at every heartbeat. A slow reader gets the newest one, not every one. */
    public <T> Multi<T> pictures(Supplier<T> picture) {
        return Multi.createBy().merging().streams(atChanges(picture), atHeartbeats(picture));
    }

    /** The picture now and at changes. */
    public <T> Multi<T> atChanges(Supplier<T> picture) {
        var changes = changed.onOverflow()
                .drop()
                .group()
                .intoLists()
                .every(PACE)
                .filter(many -> !many.isEmpty())
                .map(many -> true);
        return Multi.createBy()
                .merging()
                .streams(Multi.createFrom().item(true), changes)
                .onOverflow()
                .dropPreviousItems()
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(change -> picture.get());
    }

    public <T> Multi<T> atHeartbeats(Supplier<T> picture) {
        return Multi.createFrom()
                .ticks()
                .startingAfter(HEARTBEAT)
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(tick -> picture.get());
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
