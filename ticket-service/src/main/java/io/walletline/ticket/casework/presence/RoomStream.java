package io.walletline.ticket.casework.presence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A stream of the agents at a ticket, sent now and at each change. Changes of this instance are sent at once; those of
 * another one, and expiries, with the next look.
 */
@ApplicationScoped
class RoomStream {

    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Duration HEARTBEAT = Duration.ofSeconds(18);

    private final Room room;
    private final BroadcastProcessor<UUID> changed = BroadcastProcessor.create();

    RoomStream(Room room) {
        this.room = room;
    }

    Multi<List<Present>> of(UUID ticketId) {
        var changes = changed.onOverflow().drop().filter(ticketId::equals);
        var looks = Multi.createFrom().ticks().every(LOOK).onOverflow().drop().map(tick -> ticketId);
        var told = new AtomicReference<List<Present>>();
        var beats = new AtomicInteger();
        return Multi.createBy()
                .merging()
                .streams(Multi.createFrom().item(ticketId), changes, looks)
                .onOverflow()
                .dropPreviousItems()
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(room::at)
                // The same again now and then: it keeps proxies from closing a quiet stream.
                .filter(now -> !now.equals(told.getAndSet(now))
                        || beats.incrementAndGet() % (HEARTBEAT.toSeconds() / LOOK.toSeconds()) == 0);
    }

    /** One at a time: a stream takes its items from one thread (Reactive Streams 1.3). */
    synchronized void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) PresenceChanged change) {
        changed.onNext(change.ticketId());
    }
}
