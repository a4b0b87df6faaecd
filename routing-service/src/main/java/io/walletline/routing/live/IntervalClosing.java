package io.walletline.routing.live;

import io.quarkus.scheduler.Scheduled;
import io.walletline.routing.published.LiveIntervalClosedV1;
import io.walletline.routing.published.RoutingEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * Says of each queue how a quarter of an hour went, once it is over. The row of the interval is inserted with the events:
 * of two instances the second finds it there, and a crash leaves neither. Queues in which nothing happened say nothing, or
 * tens of thousands of quiet queues would flood the topic.
 */
@ApplicationScoped
class IntervalClosing {
    /** Transactions that began within the quarter have committed by then. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final Duration FURTHEST_BACK = Duration.ofDays(1);

    private final DataSource database;
    private final Intervals intervals;
    private final RoutingEvents events;
    private final Clock clock;

    IntervalClosing(DataSource database, Intervals intervals, RoutingEvents events, Clock clock) {
        this.database = database;
        this.intervals = intervals;
        this.events = events;
        this.clock = clock;
    }

    /** Closes what is over and was not closed, oldest first. */
    @Scheduled(every = "${walletline.live.interval-check}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void closeEnded() {
        Instant end = Timesheet.quarterOf(clock.instant().minus(GRACE));
        Instant start = firstOpen(end);
        while (start.isBefore(end)) {
            if (isFirstToClose(start)) {
                close(start);
            }
            start = start.plus(Timesheet.QUARTER);
        }
    }

    private void close(Instant start) {
        intervals.of(Grouping.QUEUE, start, start.plus(Timesheet.QUARTER)).intervals().stream()
                .filter(interval -> hasMoved(interval.performance()))
                .map(IntervalClosing::event)
                .forEach(events::intervalClosed);
    }

    private static boolean hasMoved(Performance performance) {
        return performance.entered() + performance.answered() + performance.abandoned() > 0
                || performance.meanHandleSeconds() != null;
    }

    private static LiveIntervalClosedV1 event(IntervalsResponse.Interval interval) {
        Performance performance = interval.performance();
        return new LiveIntervalClosedV1(
                interval.name(),
                interval.from(),
                interval.to(),
                performance.entered(),
                performance.answered(),
                performance.answeredInTime(),
                performance.abandoned(),
                performance.serviceLevel(),
                performance.abandonment(),
                performance.meanWaitSeconds(),
                performance.longestWaitSeconds(),
                performance.meanHandleSeconds(),
                performance.occupancy());
    }

    /** After the last one closed; nothing older than a day, and at the very first start only the last one. */
    private Instant firstOpen(Instant end) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select max(started_at) from live_interval");
                ResultSet row = select.executeQuery()) {
            row.next();
            Timestamp last = row.getTimestamp(1);
            Instant next = last == null
                    ? end.minus(Timesheet.QUARTER)
                    : last.toInstant().plus(Timesheet.QUARTER);
            Instant oldest = end.minus(FURTHEST_BACK);
            return next.isBefore(oldest) ? oldest : next;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read which intervals are closed", e);
        }
    }

    private boolean isFirstToClose(Instant start) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into live_interval (started_at) values (?) on conflict do nothing")) {
            insert.setTimestamp(1, Timestamp.from(start));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot close an interval", e);
        }
    }
}
