package io.walletline.routing.live.counting;

import io.walletline.kit.sql.Row;
import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts contacts from their stays in lines, so that what happened stays counted where it happened: one statement, however many queues there are. */
@ApplicationScoped
public class IntervalCounts {

    /** Each stay in a line shows up once for each thing that happened in it; the indexes on the three times find them. */
    private static final String HAPPENED = """
            select %s as key, case when ? then date_bin('15 minutes', c.at, timestamptz 'epoch') else timestamptz 'epoch' end as start,
                   count(*) filter (where c.what = 'ENTERED'),
                   count(*) filter (where c.what = 'ANSWERED'),
                   count(*) filter (where c.what = 'ANSWERED' and c.seconds <= c.target),
                   count(*) filter (where c.what = 'ABANDONED'),
                   count(*) filter (where c.what = 'ABANDONED' and c.seconds <= c.target),
                   coalesce(sum(c.seconds) filter (where c.what = 'ANSWERED'), 0),
                   coalesce(max(c.seconds) filter (where c.what in ('ANSWERED', 'ABANDONED')), 0),
                   count(*) filter (where c.what = 'DONE'),
                   coalesce(sum(c.seconds) filter (where c.what = 'DONE'), 0)
            from (select queue, channel, language, service_level_seconds as target, 'ENTERED' as what, joined_at as at, 0 as seconds
                  from contact_stay where joined_at >= ? and joined_at < ?
                  union all select queue, channel, language, service_level_seconds, 'ANSWERED', accepted_at,
                                   extract(epoch from accepted_at - entered_at)
                  from contact_stay where accepted_at >= ? and accepted_at < ?
                  union all select queue, channel, language, service_level_seconds, outcome, ended_at,
                                   extract(epoch from ended_at - coalesce(accepted_at, entered_at))
                  from contact_stay where ended_at >= ? and ended_at < ? and outcome in ('DONE', 'ABANDONED')) c
            join service_queue q on q.name = c.queue %s
            group by 1, 2""";

    private static final String STANDING = """
            select %s as key, count(*) filter (where c.state in ('WAITING', 'OFFERED')),
                   min(c.entered_at) filter (where c.state in ('WAITING', 'OFFERED')),
                   count(*) filter (where c.state = 'IN_HAND'), count(*) filter (where c.state = 'WRAPPING_UP')
            from contact c join service_queue q on q.name = c.queue %s
            where c.state in ('WAITING', 'OFFERED', 'IN_HAND', 'WRAPPING_UP') group by 1""";

    private final Sql sql;

    public IntervalCounts(Sql sql) {
        this.sql = sql;
    }

    /** The counts of a span of time, by group. */
    public Map<String, ContactTally> total(LiveGrouping by, Instant from, Instant to) {
        var total = new HashMap<String, ContactTally>();
        count(by, from, to, false, (key, start, tally) -> total.put(key, tally));
        return total;
    }

    /** The counts of each quarter of an hour in which anything happened, by group. */
    public SortedMap<Instant, Map<String, ContactTally>> byInterval(LiveGrouping by, Instant from, Instant to) {
        var intervals = new TreeMap<Instant, Map<String, ContactTally>>();
        count(
                by,
                from,
                to,
                true,
                (key, start, tally) ->
                        intervals.computeIfAbsent(start, at -> new TreeMap<>()).put(key, tally));
        return intervals;
    }

    private interface Sink {

        void take(String key, Instant start, ContactTally tally);
    }

    private void count(LiveGrouping by, Instant from, Instant to, boolean binned, Sink sink) {
        sql.query(HAPPENED.formatted(by.key(), by.join()), binned, from, to, from, to, from, to)
                .forEach(row -> sink.take(row.text(1), row.instant(2), tally(row)));
    }

    private static ContactTally tally(Row row) {
        return new ContactTally(
                number(row, 3),
                number(row, 4),
                number(row, 5),
                number(row, 6),
                number(row, 7),
                row.doubleValue(8),
                row.doubleValue(9),
                number(row, 10),
                row.doubleValue(11));
    }

    private static int number(Row row, int column) {
        return Math.toIntExact(row.longValue(column));
    }

    /** The contacts that are open now, by group. */
    public Map<String, OpenContacts> standing(LiveGrouping by, Instant now) {
        var standing = new HashMap<String, OpenContacts>();
        sql.query(STANDING.formatted(by.key(), by.join())).forEach(row -> {
            var oldest = row.instantOrNull(3);
            var longest = oldest == null ? 0.0 : (now.toEpochMilli() - oldest.toEpochMilli()) / 1e3;
            standing.put(row.text(1), new OpenContacts(number(row, 2), longest, number(row, 4), number(row, 5)));
        });
        return standing;
    }
}
