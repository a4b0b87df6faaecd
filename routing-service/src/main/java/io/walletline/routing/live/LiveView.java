package io.walletline.routing.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.routing.live.LiveResponse.GroupNow;
import io.walletline.routing.live.LiveResponse.QueueNow;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Counts the picture from the tables, so that it cannot differ from what is so: a fixed number of statements, however many
 * queues there are.
 */
@ApplicationScoped
class LiveView {
    private final DataSource database;
    private final Ledger ledger;
    private final ObjectMapper json;
    private final Clock clock;

    LiveView(DataSource database, Ledger ledger, ObjectMapper json, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.json = json;
        this.clock = clock;
    }

    LiveResponse since(Instant since) {
        Instant now = clock.instant();
        // What happens at this very instant is in the picture.
        Instant end = now.plusMillis(1);
        try (Connection connection = database.getConnection()) {
            AgentGroups groups = AgentGroups.read(connection, json);
            Staffed staffed = Staffed.read(connection, groups);
            Timesheets timesheets = Timesheets.read(connection, groups, since, now);
            Map<String, List<String>> queues = QueueList.withWarnings(connection);
            Picture picture = new Picture(connection, staffed, timesheets, since, end, now);
            return new LiveResponse(
                    now,
                    since,
                    staffed.all(),
                    picture.of(Grouping.QUEUE, queues.keySet()).stream()
                            .map(group -> QueueNow.of(group, queues.getOrDefault(group.name(), List.of())))
                            .toList(),
                    picture.of(Grouping.POOL),
                    picture.of(Grouping.CHANNEL),
                    picture.of(Grouping.SKILL));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count the live view", e);
        }
    }

    private final class Picture {
        private final Connection connection;
        private final Staffed staffed;
        private final Timesheets timesheets;
        private final Instant since;
        private final Instant end;
        private final Instant now;

        Picture(
                Connection connection,
                Staffed staffed,
                Timesheets timesheets,
                Instant since,
                Instant end,
                Instant now) {
            this.connection = connection;
            this.staffed = staffed;
            this.timesheets = timesheets;
            this.since = since;
            this.end = end;
            this.now = now;
        }

        /** All groups in which anybody works, anything is open or anything happened. */
        List<GroupNow> of(Grouping by) throws SQLException {
            return of(by, staffed.names(by));
        }

        List<GroupNow> of(Grouping by, Iterable<String> known) throws SQLException {
            Map<String, Standing> standing = ledger.standing(connection, by, now);
            Map<String, Tally> total = ledger.total(connection, by, since, end);
            Set<String> names = new LinkedHashSet<>();
            known.forEach(names::add);
            SortedSet<String> others = new TreeSet<>(standing.keySet());
            others.addAll(total.keySet());
            names.addAll(others);
            return names.stream()
                    .map(name -> new GroupNow(
                            name,
                            staffed.of(by, name),
                            standing.getOrDefault(name, Standing.NOTHING),
                            Performance.of(total.getOrDefault(name, Tally.NOTHING), timesheets.occupancy(by, name))))
                    .toList();
        }
    }
}
