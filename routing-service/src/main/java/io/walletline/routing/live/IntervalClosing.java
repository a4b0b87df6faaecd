package io.walletline.routing.live;

import io.quarkus.scheduler.Scheduled;
import io.walletline.kit.sql.Sql;
import io.walletline.routing.live.IntervalFact.IntervalClosed;
import io.walletline.routing.live.counting.LiveGrouping;
import io.walletline.routing.live.counting.Performance;
import io.walletline.routing.live.counting.Timesheet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Closes each quarter of an hour, with a fact about each queue. The row of the interval is inserted with the events: of two
 * instances the second finds it there, and a crash leaves neither. Queues in which nothing happened are left out, since
 * tens of thousands of quiet queues would flood the topic.
 */
@ApplicationScoped
class IntervalClosing {

    /** Transactions that began within the quarter have committed by then. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final Duration FURTHEST_BACK = Duration.ofDays(1);

    private final Sql sql;
    private final Intervals intervals;
    private final Event<IntervalFact> facts;
    private final Clock clock;

    IntervalClosing(Sql sql, Intervals intervals, Event<IntervalFact> facts, Clock clock) {
        this.sql = sql;
        this.intervals = intervals;
        this.facts = facts;
        this.clock = clock;
    }

    /** Closes what is over and was not closed, oldest first. */
    @Scheduled(every = "${walletline.live.interval-check}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void closeEnded() {
        var end = Timesheet.quarterOf(clock.instant().minus(GRACE));
        var start = firstOpen(end);
        while (start.isBefore(end)) {
            if (isFirstToClose(start)) {
                close(start);
            }
            start = start.plus(Timesheet.QUARTER);
        }
    }

    private void close(Instant start) {
        intervals.of(LiveGrouping.QUEUE, start, start.plus(Timesheet.QUARTER)).intervals().stream()
                .filter(interval -> hasMoved(interval.performance()))
                .map(IntervalClosing::closed)
                .forEach(facts::fire);
    }

    private static boolean hasMoved(Performance performance) {
        return performance.entered() + performance.answered() + performance.abandoned() > 0
                || performance.meanHandleSeconds() != null;
    }

    private static IntervalClosed closed(IntervalsResponse.Interval interval) {
        return new IntervalClosed(interval.name(), interval.from(), interval.to(), interval.performance());
    }

    /** After the last one closed; nothing older than a day, and at the very first start only the last one. */
    private Instant firstOpen(Instant end) {
        var last = sql.query("select max(started_at) from live_interval")
                .<@Nullable Instant>one(row -> row.instantOrNull(1));
        var next = last == null ? end.minus(Timesheet.QUARTER) : last.plus(Timesheet.QUARTER);
        var oldest = end.minus(FURTHEST_BACK);
        return next.isBefore(oldest) ? oldest : next;
    }

    private boolean isFirstToClose(Instant start) {
        return sql.update("insert into live_interval (started_at) values (?) on conflict do nothing", start) == 1;
    }
}
