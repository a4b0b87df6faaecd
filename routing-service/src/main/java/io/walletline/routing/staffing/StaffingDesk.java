package io.walletline.routing.staffing;

import io.walletline.kit.sql.Sql;
import io.walletline.routing.queue.QueueBook;
import io.walletline.routing.queue.rules.ServiceLevel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes the agents that a queue needed, interval by interval, from its own history. */
@ApplicationScoped
class StaffingDesk {

    private static final Duration INTERVAL = Duration.ofMinutes(15);
    /** For intervals in which nothing was handled to the end. */
    private static final double USUAL_HANDLE_SECONDS = 240;

    private final Sql sql;
    private final QueueBook queues;

    StaffingDesk(Sql sql, QueueBook queues) {
        this.sql = sql;
        this.queues = queues;
    }

    /** The goal; values that are left out are those that the queue promises. */
    StaffingGoal goal(String queue, @Nullable Double serviceLevel, @Nullable Double withinSeconds, double patience) {
        var known = queues.byName().get(queue);
        var promised = known == null ? ServiceLevel.USUAL : known.rules().serviceLevel();
        return new StaffingGoal(
                serviceLevel == null ? promised.part() : serviceLevel,
                withinSeconds == null ? promised.seconds() : withinSeconds,
                patience);
    }

    /** Intervals of 15 minutes in which contacts came; handle time = accepted to the end of the wrap-up. */
    List<StaffingNeed> needs(String queue, Instant from, Instant to, StaffingGoal goal) {
        return sql.query("""
                select date_bin('15 minutes', joined_at, timestamptz '2000-01-01 00:00:00Z') as start, count(*),
                       avg(extract(epoch from ended_at - accepted_at)) filter (where outcome = 'DONE')
                from contact_stay where queue = ? and joined_at >= ? and joined_at < ? group by start order by start""", queue, from, to)
                .list(row -> StaffingNeed.of(
                        row.instant(1),
                        INTERVAL.toSeconds(),
                        Math.toIntExact(row.longValue(2)),
                        handleSeconds(row.doubleOrNull(3)),
                        goal));
    }

    private static double handleSeconds(@Nullable Double mean) {
        return mean != null && mean > 0 ? mean : USUAL_HANDLE_SECONDS;
    }
}
