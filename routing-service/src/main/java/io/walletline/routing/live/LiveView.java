package io.walletline.routing.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.kit.sql.Sql;
import io.walletline.routing.live.LiveResponse.GroupNow;
import io.walletline.routing.live.LiveResponse.QueueNow;
import io.walletline.routing.live.counting.AgentGroups;
import io.walletline.routing.live.counting.ContactTally;
import io.walletline.routing.live.counting.IntervalCounts;
import io.walletline.routing.live.counting.LiveGrouping;
import io.walletline.routing.live.counting.OpenContacts;
import io.walletline.routing.live.counting.Performance;
import io.walletline.routing.live.counting.Staffed;
import io.walletline.routing.live.counting.Timesheets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;

/**
 * Counts the picture from the tables, so that it cannot differ from what is so: a fixed number of statements, however many
 * queues there are.
 */
@ApplicationScoped
class LiveView {

    private final Sql sql;
    private final IntervalCounts counts;
    private final ObjectMapper json;
    private final Clock clock;

    LiveView(Sql sql, IntervalCounts counts, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.counts = counts;
        this.json = json;
        this.clock = clock;
    }

    LiveResponse since(Instant since) {
        var now = clock.instant();
        // What happens at this very instant is in the picture.
        var end = now.plusMillis(1);
        var groups = AgentGroups.read(sql, json);
        var staffed = Staffed.read(sql, groups);
        var timesheets = Timesheets.read(sql, groups, since, now);
        var queues = QueueList.withWarnings(sql);
        var picture = new Picture(staffed, timesheets, since, end, now);
        return new LiveResponse(
                now,
                since,
                staffed.all(),
                picture.of(LiveGrouping.QUEUE, queues.keySet()).stream()
                        .map(group -> QueueNow.of(group, queues.getOrDefault(group.name(), List.of())))
                        .toList(),
                picture.of(LiveGrouping.POOL),
                picture.of(LiveGrouping.CHANNEL),
                picture.of(LiveGrouping.SKILL));
    }

    private final class Picture {

        private final Staffed staffed;
        private final Timesheets timesheets;
        private final Instant since;
        private final Instant end;
        private final Instant now;

        Picture(Staffed staffed, Timesheets timesheets, Instant since, Instant end, Instant now) {
            this.staffed = staffed;
            this.timesheets = timesheets;
            this.since = since;
            this.end = end;
            this.now = now;
        }

        /** All groups with an agent, an open contact, or anything that happened. */
        List<GroupNow> of(LiveGrouping by) {
            return of(by, staffed.names(by));
        }

        List<GroupNow> of(LiveGrouping by, Iterable<String> known) {
            var standing = counts.standing(by, now);
            var total = counts.total(by, since, end);
            var names = new LinkedHashSet<String>();
            known.forEach(names::add);
            var others = new TreeSet<String>(standing.keySet());
            others.addAll(total.keySet());
            names.addAll(others);
            return names.stream()
                    .map(name -> new GroupNow(
                            name,
                            staffed.of(by, name),
                            standing.getOrDefault(name, OpenContacts.NOTHING),
                            Performance.of(
                                    total.getOrDefault(name, ContactTally.NOTHING), timesheets.occupancy(by, name))))
                    .toList();
        }
    }
}
