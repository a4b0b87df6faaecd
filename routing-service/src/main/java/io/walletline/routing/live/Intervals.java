package io.walletline.routing.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.kit.sql.Sql;
import io.walletline.routing.live.IntervalsResponse.Interval;
import io.walletline.routing.live.counting.AgentGroups;
import io.walletline.routing.live.counting.ContactTally;
import io.walletline.routing.live.counting.IntervalCounts;
import io.walletline.routing.live.counting.LiveGrouping;
import io.walletline.routing.live.counting.Performance;
import io.walletline.routing.live.counting.Timesheet;
import io.walletline.routing.live.counting.Timesheets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The performance by quarters of an hour. */
@ApplicationScoped
class Intervals {

    private static final Duration LONGEST = Duration.ofDays(7);

    private final Sql sql;
    private final IntervalCounts counts;
    private final ObjectMapper json;
    private final Clock clock;

    Intervals(Sql sql, IntervalCounts counts, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.counts = counts;
        this.json = json;
        this.clock = clock;
    }

    /** The quarters that begin from then until then; the last one may still be going on. */
    IntervalsResponse of(LiveGrouping by, Instant from, Instant to) {
        var first = Timesheet.quarterOf(from);
        if (to.isBefore(from) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new BadLiveSpan(LONGEST);
        }
        var now = clock.instant();
        var timesheets = Timesheets.read(sql, AgentGroups.read(sql, json), first, to.isBefore(now) ? to : now);
        Map<Instant, Map<String, ContactTally>> tallies = counts.byInterval(by, first, to);
        var intervals = new ArrayList<Interval>();
        for (Instant start = first; start.isBefore(to); start = start.plus(Timesheet.QUARTER)) {
            var happened = tallies.getOrDefault(start, Map.of());
            var names = new TreeSet<String>(timesheets.atWork(by, start));
            names.addAll(happened.keySet());
            for (var name : names) {
                intervals.add(new Interval(
                        start,
                        start.plus(Timesheet.QUARTER),
                        name,
                        Performance.of(
                                happened.getOrDefault(name, ContactTally.NOTHING),
                                occupancy(timesheets.of(by, name), start))));
            }
        }
        return new IntervalsResponse(by, first, to, intervals);
    }

    private static @Nullable Double occupancy(@Nullable Timesheet sheet, Instant start) {
        return sheet == null ? null : sheet.occupancy(start);
    }
}
