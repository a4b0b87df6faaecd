package io.walletline.ticket.overview.notices;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A stream of an agent's newest notices, sent now and at each change. Those written by this instance are sent at once; those of
 * another one, and what was seen in another window, with the next look.
 */
@ApplicationScoped
class NoticeStream {

    private static final int NEWEST = 20;
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Duration HEARTBEAT = Duration.ofSeconds(18);

    private final NoticeBoard board;
    private final BroadcastProcessor<NoticePosted> told = BroadcastProcessor.create();

    NoticeStream(NoticeBoard board) {
        this.board = board;
    }

    Multi<Latest> of(String agentId, boolean supervisor) {
        var first = Multi.createFrom().item(new NoticePosted());
        var looks = Multi.createFrom().ticks().every(LOOK).onOverflow().drop().map(tick -> new NoticePosted());
        var before = new AtomicReference<Latest>();
        var beats = new AtomicInteger();
        return Multi.createBy()
                .merging()
                .streams(first, told.onOverflow().drop(), looks)
                .onOverflow()
                .dropPreviousItems()
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(any -> latest(agentId, supervisor))
                // The same again now and then: it keeps proxies from closing a quiet stream.
                .filter(now -> !now.equals(before.getAndSet(now))
                        || beats.incrementAndGet() % (HEARTBEAT.toSeconds() / LOOK.toSeconds()) == 0);
    }

    private Latest latest(String agentId, boolean supervisor) {
        var rows = board.of(agentId, supervisor, NEWEST, null);
        return Latest.of(rows.size() > NEWEST ? rows.subList(0, NEWEST) : rows);
    }

    /** One at a time: a stream takes its items from one thread (Reactive Streams 1.3). */
    synchronized void onNotice(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticePosted notice) {
        told.onNext(notice);
    }
}
