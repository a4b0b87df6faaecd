package io.walletline.routing.staffing;

import io.walletline.routing.queue.QueueBook;
import io.walletline.routing.queue.ServiceLevel;
import io.walletline.routing.queue.ServiceQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Says how many agents a queue needed, interval by interval, from its own history. */
@ApplicationScoped
class StaffingDesk {
    private static final Duration INTERVAL = Duration.ofMinutes(15);
    /** For intervals in which nothing was handled to the end. */
    private static final double USUAL_HANDLE_SECONDS = 240;

    private final DataSource database;
    private final QueueBook queues;

    StaffingDesk(DataSource database, QueueBook queues) {
        this.database = database;
        this.queues = queues;
    }

    /** What is left open is what the queue promises. */
    StaffingGoal goal(String queue, @Nullable Double serviceLevel, @Nullable Double withinSeconds, double patience) {
        ServiceQueue known = queues.byName().get(queue);
        ServiceLevel promised =
                known == null ? ServiceLevel.USUAL : known.rules().serviceLevel();
        return new StaffingGoal(
                serviceLevel == null ? promised.part() : serviceLevel,
                withinSeconds == null ? promised.seconds() : withinSeconds,
                patience);
    }

    /** Intervals of 15 minutes in which contacts came; handle time = accepted to the end of the wrap-up. */
    List<StaffingNeed> needs(String queue, Instant from, Instant to, StaffingGoal goal) {
        String sql = """
                select date_bin('15 minutes', entered_at, timestamptz '2000-01-01 00:00:00Z') as start, count(*),
                       avg(extract(epoch from ended_at - accepted_at)) filter (where state = 'DONE')
                from contact where queue = ? and entered_at >= ? and entered_at < ? group by start order by start""";
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, queue);
            select.setTimestamp(2, Timestamp.from(from));
            select.setTimestamp(3, Timestamp.from(to));
            List<StaffingNeed> needs = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    double handle = row.getDouble(3);
                    needs.add(StaffingNeed.of(
                            row.getTimestamp(1).toInstant(),
                            INTERVAL.toSeconds(),
                            row.getInt(2),
                            handle > 0 ? handle : USUAL_HANDLE_SECONDS,
                            goal));
                }
            }
            return needs;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the history of a queue", e);
        }
    }
}
