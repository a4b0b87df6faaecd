package io.walletline.routing.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.routing.live.IntervalsResponse.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How it went, by quarters of an hour. */
@ApplicationScoped
class Intervals {
    private static final Duration LONGEST = Duration.ofDays(7);

    private final DataSource database;
    private final Ledger ledger;
    private final ObjectMapper json;
    private final Clock clock;

    Intervals(DataSource database, Ledger ledger, ObjectMapper json, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.json = json;
        this.clock = clock;
    }

    /** The quarters that begin from then until then; the last one may still be going on. */
    IntervalsResponse of(Grouping by, Instant from, Instant to) {
        Instant first = Timesheet.quarterOf(from);
        if (to.isBefore(from) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new BadSpan(LONGEST);
        }
        Instant now = clock.instant();
        try (Connection connection = database.getConnection()) {
            Timesheets timesheets =
                    Timesheets.read(connection, AgentGroups.read(connection, json), first, to.isBefore(now) ? to : now);
            Map<Instant, Map<String, Tally>> tallies = ledger.byInterval(connection, by, first, to);
            List<Interval> intervals = new ArrayList<>();
            for (Instant start = first; start.isBefore(to); start = start.plus(Timesheet.QUARTER)) {
                Map<String, Tally> happened = tallies.getOrDefault(start, Map.of());
                TreeSet<String> names = new TreeSet<>(timesheets.atWork(by, start));
                names.addAll(happened.keySet());
                for (String name : names) {
                    intervals.add(new Interval(
                            start,
                            start.plus(Timesheet.QUARTER),
                            name,
                            Performance.of(
                                    happened.getOrDefault(name, Tally.NOTHING),
                                    occupancy(timesheets.of(by, name), start))));
                }
            }
            return new IntervalsResponse(by, first, to, intervals);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count the intervals", e);
        }
    }

    private static @Nullable Double occupancy(@Nullable Timesheet sheet, Instant start) {
        return sheet == null ? null : sheet.occupancy(start);
    }
}
