package io.walletline.routing.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts contacts from their table: one statement, however many queues there are. */
@ApplicationScoped
class Ledger {

    /** Each contact shows up once for each thing that happened to it; the indexes on the three times find them. */
    private static final String HAPPENED = """
            select %s as key, case when ? then date_bin('15 minutes', f.at, timestamptz 'epoch') else timestamptz 'epoch' end as start,
                   count(*) filter (where f.what = 'ENTERED'),
                   count(*) filter (where f.what = 'ANSWERED'),
                   count(*) filter (where f.what = 'ANSWERED' and f.seconds <= q.service_level_seconds),
                   count(*) filter (where f.what = 'ABANDONED'),
                   count(*) filter (where f.what = 'ABANDONED' and f.seconds <= q.service_level_seconds),
                   coalesce(sum(f.seconds) filter (where f.what = 'ANSWERED'), 0),
                   coalesce(max(f.seconds) filter (where f.what in ('ANSWERED', 'ABANDONED')), 0),
                   count(*) filter (where f.what = 'DONE'),
                   coalesce(sum(f.seconds) filter (where f.what = 'DONE'), 0)
            from (select id, 'ENTERED' as what, entered_at as at, 0 as seconds
                  from contact where entered_at >= ? and entered_at < ?
                  union all select id, 'ANSWERED', accepted_at, extract(epoch from accepted_at - entered_at)
                  from contact where accepted_at >= ? and accepted_at < ?
                  union all select id, state, ended_at, extract(epoch from ended_at - coalesce(accepted_at, entered_at))
                  from contact where ended_at >= ? and ended_at < ? and state in ('DONE', 'ABANDONED')) f
            join contact c on c.id = f.id join service_queue q on q.name = c.queue %s
            group by 1, 2""";

    private static final String STANDING = """
            select %s as key, count(*) filter (where c.state in ('WAITING', 'OFFERED')),
                   min(c.entered_at) filter (where c.state in ('WAITING', 'OFFERED')),
                   count(*) filter (where c.state = 'IN_HAND'), count(*) filter (where c.state = 'WRAPPING_UP')
            from contact c join service_queue q on q.name = c.queue %s
            where c.state in ('WAITING', 'OFFERED', 'IN_HAND', 'WRAPPING_UP') group by 1""";

    /** What happened from then until then, by group. */
    Map<String, Tally> total(Connection connection, Grouping by, Instant from, Instant to) throws SQLException {
        Map<String, Tally> total = new HashMap<>();
        count(connection, by, from, to, false, (key, start, tally) -> total.put(key, tally));
        return total;
    }

    /** The same by quarters of an hour in which anything happened. */
    SortedMap<Instant, Map<String, Tally>> byInterval(Connection connection, Grouping by, Instant from, Instant to)
            throws SQLException {
        SortedMap<Instant, Map<String, Tally>> intervals = new TreeMap<>();
        count(
                connection,
                by,
                from,
                to,
                true,
                (key, start, tally) ->
                        intervals.computeIfAbsent(start, at -> new TreeMap<>()).put(key, tally));
        return intervals;
    }

    private interface Sink {
        void take(String key, Instant start, Tally tally);
    }

    private static void count(Connection connection, Grouping by, Instant from, Instant to, boolean binned, Sink sink)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HAPPENED.formatted(by.key(), by.join()))) {
            select.setBoolean(1, binned);
            for (int column = 2; column <= 6; column += 2) {
                select.setTimestamp(column, Timestamp.from(from));
                select.setTimestamp(column + 1, Timestamp.from(to));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sink.take(row.getString(1), row.getTimestamp(2).toInstant(), tally(row));
                }
            }
        }
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getDouble(8),
                row.getDouble(9),
                row.getInt(10),
                row.getDouble(11));
    }

    Map<String, Standing> standing(Connection connection, Grouping by, Instant now) throws SQLException {
        Map<String, Standing> standing = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(STANDING.formatted(by.key(), by.join()));
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Timestamp oldest = row.getTimestamp(3);
                double longest = oldest == null ? 0 : (now.toEpochMilli() - oldest.getTime()) / 1e3;
                standing.put(row.getString(1), new Standing(row.getInt(2), longest, row.getInt(4), row.getInt(5)));
            }
        }
        return standing;
    }
}
