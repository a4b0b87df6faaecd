package io.walletline.routing.live;

import io.walletline.routing.agent.Presence;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts the picture from the tables, so that it cannot differ from what is so. */
@ApplicationScoped
class LiveView {
    private static final String QUEUES = """
            select q.name,
                   count(c.id) filter (where c.state in ('WAITING', 'OFFERED')),
                   min(c.entered_at) filter (where c.state in ('WAITING', 'OFFERED')),
                   count(c.id) filter (where c.state = 'IN_HAND'),
                   count(c.id) filter (where c.state = 'WRAPPING_UP'),
                   count(c.id) filter (where c.entered_at >= ?),
                   count(c.id) filter (where c.entered_at >= ? and c.accepted_at is not null),
                   count(c.id) filter (where c.entered_at >= ? and c.accepted_at - c.entered_at <= make_interval(secs => ?)),
                   count(c.id) filter (where c.entered_at >= ? and c.state = 'ABANDONED'),
                   avg(extract(epoch from c.accepted_at - c.entered_at)) filter (where c.entered_at >= ?),
                   avg(extract(epoch from c.ended_at - c.accepted_at)) filter (where c.entered_at >= ?)
            from service_queue q left join contact c on c.queue = q.name
                 and (c.entered_at >= ? or c.state in ('WAITING', 'OFFERED', 'IN_HAND', 'WRAPPING_UP'))
            group by q.name, q.evaluated order by q.evaluated, q.name""";

    private final DataSource database;
    private final Clock clock;

    LiveView(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    LiveResponse since(Instant since, double withinSeconds) {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection()) {
            return new LiveResponse(now, since, agents(connection), queues(connection, now, since, withinSeconds));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count the live view", e);
        }
    }

    private static Map<Presence, Integer> agents(Connection connection) throws SQLException {
        Map<Presence, Integer> agents = new EnumMap<>(Presence.class);
        for (Presence presence : Presence.values()) {
            agents.put(presence, 0);
        }
        try (var select = connection.prepareStatement("select presence, count(*) from attendance group by presence");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                agents.put(Presence.valueOf(row.getString(1)), row.getInt(2));
            }
        }
        return agents;
    }

    private static List<LiveResponse.QueueNow> queues(
            Connection connection, Instant now, Instant since, double withinSeconds) throws SQLException {
        List<LiveResponse.QueueNow> queues = new ArrayList<>();
        try (var select = connection.prepareStatement(QUEUES)) {
            for (int i : new int[] {1, 2, 3, 5, 6, 7, 8}) {
                select.setTimestamp(i, Timestamp.from(since));
            }
            select.setDouble(4, withinSeconds);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    queues.add(queue(row, now));
                }
            }
        }
        return queues;
    }

    private static LiveResponse.QueueNow queue(ResultSet row, Instant now) throws SQLException {
        Timestamp oldest = row.getTimestamp(3);
        int answered = row.getInt(7);
        int inTime = row.getInt(8);
        int abandoned = row.getInt(9);
        return new LiveResponse.QueueNow(
                row.getString(1),
                row.getInt(2),
                oldest == null ? 0 : (now.toEpochMilli() - oldest.getTime()) / 1e3,
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                answered,
                inTime,
                abandoned,
                answered + abandoned == 0 ? null : (double) inTime / (answered + abandoned),
                number(row, 10),
                number(row, 11));
    }

    private static @Nullable Double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
