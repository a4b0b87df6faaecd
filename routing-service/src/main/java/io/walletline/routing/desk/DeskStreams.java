package io.walletline.routing.desk;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.walletline.routing.agent.AgentChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;

/** The agents' documents as they change. A slow reader gets the newest document, not every one. */
@ApplicationScoped
public class DeskStreams {

    /** Keeps proxies from closing a quiet stream, and finds readers who have gone. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final AgentDesk desk;
    private final BroadcastProcessor<String> changed = BroadcastProcessor.create();

    DeskStreams(AgentDesk desk) {
        this.desk = desk;
    }

    /** The document now, then at each change. */
    Multi<DeskResponse> of(String agentId) {
        var changes = changed.onOverflow().drop().filter(agentId::equals);
        var heartbeat = Multi.createFrom()
                .ticks()
                .startingAfter(HEARTBEAT)
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(tick -> agentId);
        return Multi.createBy()
                .merging()
                .streams(Multi.createFrom().item(agentId), changes, heartbeat)
                .onOverflow()
                .dropPreviousItems()
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(desk::view);
    }

    /** One at a time: changes are committed by many threads, and a stream takes its items from one (Reactive Streams 1.3). */
    synchronized void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) AgentChanged change) {
        changed.onNext(change.agentId());
    }
}
