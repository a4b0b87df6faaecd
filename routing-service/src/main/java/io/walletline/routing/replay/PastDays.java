package io.walletline.routing.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.queue.QueueRules;
import io.walletline.routing.waiting.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Reads who came and who worked. What a contact would have taken or borne and nobody saw is drawn, from a seed: a handle
 * time from those of its queue, a patience beyond the wait that an answer cut short from the Kaplan–Meier curve.
 */
@ApplicationScoped
class PastDays {
    private static final TypeReference<Map<String, Integer>> NUMBERS = new TypeReference<>() {};
    private static final int MOST_CONTACTS = 300_000;
    private static final double USUAL_HANDLE_SECONDS = 240;
    private static final String CONTACTS = """
            select id, queue, channel, language, priority, entered_at, state = 'ABANDONED',
                   extract(epoch from coalesce(accepted_at, ended_at, ?) - entered_at),
                   case when state = 'DONE' then extract(epoch from ended_at - accepted_at) end
            from contact where entered_at >= ? and entered_at < ? order by entered_at, id limit\s""" + MOST_CONTACTS;

    private static final String SHIFTS = """
            select agent_id, greatest(changed_at, ?), became in ('AVAILABLE', 'BUSY', 'WRAP_UP')
            from (select * from (select distinct on (agent_id) agent_id, id, became, changed_at from presence_entry
                                 where changed_at < ? order by agent_id, changed_at desc, id desc) before
                  union all select agent_id, id, became, changed_at from presence_entry
                  where changed_at >= ? and changed_at < ?) p order by changed_at, id""";

    private final DataSource database;
    private final ObjectMapper json;

    PastDays(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    record Arrivals(List<Arrival> contacts, int estimated) {}

    private record Row(
            UUID id,
            String queue,
            Channel channel,
            String language,
            int priority,
            long at,
            boolean gaveUp,
            double waited,
            double handled) {}

    Arrivals arrivals(Instant from, Instant to, Map<String, QueueRules> rules) {
        List<Row> rows = rows(from, to);
        Patience patience = new Patience(rows.stream()
                .map(row -> new Patience.Wait(Math.max(0, row.waited()), row.gaveUp()))
                .toList());
        Map<String, List<Double>> handled = new HashMap<>();
        rows.stream()
                .filter(row -> row.handled() > 0)
                .forEach(row -> handled.computeIfAbsent(row.queue(), queue -> new ArrayList<>())
                        .add(row.handled()));
        SplittableRandom random = new SplittableRandom(from.toEpochMilli());
        List<Arrival> arrivals = new ArrayList<>(rows.size());
        int estimated = 0;
        for (Row row : rows) {
            List<Double> others = handled.getOrDefault(row.queue(), List.of(USUAL_HANDLE_SECONDS));
            double drawn = others.get(random.nextInt(others.size()));
            double bears = row.gaveUp() ? row.waited() : patience.beyond(row.waited(), random.nextDouble());
            estimated += row.handled() > 0 ? 0 : 1;
            arrivals.add(new Arrival(
                    row.id(),
                    row.queue(),
                    row.channel(),
                    row.language(),
                    row.priority() - base(rules, row.queue()),
                    row.at(),
                    millis(row.handled() > 0 ? row.handled() : drawn),
                    Double.isInfinite(bears) ? Long.MAX_VALUE : millis(bears)));
        }
        return new Arrivals(arrivals, estimated);
    }

    private static int base(Map<String, QueueRules> rules, String queue) {
        QueueRules known = rules.get(queue);
        return known == null ? 0 : known.priorityBase();
    }

    private static long millis(double seconds) {
        return Math.max(1, Math.round(seconds * 1000));
    }

    private List<Row> rows(Instant from, Instant to) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(CONTACTS)) {
            select.setTimestamp(1, Timestamp.from(to));
            select.setTimestamp(2, Timestamp.from(from));
            select.setTimestamp(3, Timestamp.from(to));
            List<Row> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            Channel.valueOf(row.getString(3)),
                            row.getString(4),
                            row.getInt(5),
                            row.getTimestamp(6).getTime(),
                            row.getBoolean(7),
                            row.getDouble(8),
                            row.getDouble(9)));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read who came", e);
        }
    }

    Crew crew(Instant from, Instant to) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SHIFTS)) {
            select.setTimestamp(1, Timestamp.from(from));
            select.setTimestamp(2, Timestamp.from(from));
            select.setTimestamp(3, Timestamp.from(from));
            select.setTimestamp(4, Timestamp.from(to));
            List<Shift> shifts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    shifts.add(new Shift(row.getString(1), row.getTimestamp(2).getTime(), row.getBoolean(3)));
                }
            }
            return new Crew(members(connection), shifts);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read who worked", e);
        }
    }

    private Map<String, Crew.Member> members(Connection connection) throws SQLException {
        Map<String, Crew.Member> members = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select id, pool, skills, capacity from agent");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Map<Channel, Integer> capacity = new EnumMap<>(Channel.class);
                numbers(row.getString(4)).forEach((channel, places) -> capacity.put(Channel.of(channel), places));
                members.put(row.getString(1), new Crew.Member(row.getString(2), numbers(row.getString(3)), capacity));
            }
        }
        return members;
    }

    private Map<String, Integer> numbers(String text) {
        try {
            return json.readValue(text, NUMBERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON column that is not as it was written", e);
        }
    }
}
