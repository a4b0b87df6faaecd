package io.walletline.routing.contact;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.walletline.routing.agent.AgentChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A contact as its place in the line and the estimate change: now, and then at most once a second, until it is over. */
@ApplicationScoped
class WaitStream {
    private static final Duration PACE = Duration.ofSeconds(1);
    /** Keeps proxies from closing a quiet stream, and finds readers who have gone. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final ContactDesk desk;
    private final BroadcastProcessor<Boolean> changed = BroadcastProcessor.create();

    WaitStream(ContactDesk desk) {
        this.desk = desk;
    }

    Multi<WaitResponse> of(UUID contactId) {
        Multi<Boolean> changes = changed.onOverflow()
                .drop()
                .group()
                .intoLists()
                .every(PACE)
                .filter(many -> !many.isEmpty())
                .map(many -> true);
        Multi<WaitResponse> atChanges = Multi.createBy()
                .merging()
                .streams(Multi.createFrom().item(true), changes)
                .onOverflow()
                .dropPreviousItems()
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(change -> desk.waitOf(contactId))
                .skip()
                .repetitions();
        Multi<WaitResponse> heartbeat = Multi.createFrom()
                .ticks()
                .startingAfter(HEARTBEAT)
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(tick -> desk.waitOf(contactId));
        return Multi.createBy()
                .merging()
                .streams(atChanges, heartbeat)
                .onItem()
                .transformToMultiAndConcatenate(WaitStream::withEnd)
                .select()
                .first(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    /** What is over is told, and then no more. */
    private static Multi<Optional<WaitResponse>> withEnd(WaitResponse now) {
        return now.state().isOver()
                ? Multi.createFrom().items(Optional.of(now), Optional.empty())
                : Multi.createFrom().item(Optional.of(now));
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
