package io.walletline.routing.waiting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.routing.agent.Shifts;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.waiting.History.Handled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the tables tell about a queue's past and about this moment. */
@ApplicationScoped
class Observations {
    private static final TypeReference<Map<String, Integer>> NUMBERS = new TypeReference<>() {};
    private static final String HISTORY = """
            select count(handled) filter (where ended_at > ?), coalesce(sum(handled) filter (where ended_at > ?), 0),
                   count(handled), coalesce(sum(handled), 0), coalesce(sum(greatest(waited, 0)), 0), count(*) filter (where gave_up)
            from (select ended_at, state = 'ABANDONED' and channel <> 'CALLBACK' as gave_up,
                         case when state = 'DONE' then extract(epoch from ended_at - accepted_at) end as handled,
                         case when channel = 'CALLBACK' then 0
                              else extract(epoch from coalesce(accepted_at, ended_at, ?) - entered_at) end as waited
                  from contact where queue = ? and entered_at > ?
                  order by entered_at desc limit""" + " " + History.MOST_CONTACTS + ") latest";

    private final DataSource database;
    private final Shifts shifts;
    private final ObjectMapper json;

    Observations(DataSource database, Shifts shifts, ObjectMapper json) {
        this.database = database;
        this.shifts = shifts;
        this.json = json;
    }

    History history(String queue, Instant now) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(HISTORY)) {
            select.setTimestamp(1, Timestamp.from(now.minus(History.HOUR)));
            select.setTimestamp(2, Timestamp.from(now.minus(History.HOUR)));
            select.setTimestamp(3, Timestamp.from(now));
            select.setString(4, queue);
            select.setTimestamp(5, Timestamp.from(now.minus(History.DAY)));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new History(
                        new Handled(row.getLong(1), row.getDouble(2)),
                        new Handled(row.getLong(3), row.getDouble(4)),
                        row.getDouble(5),
                        row.getLong(6));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the history of a queue", e);
        }
    }

    List<Worker> onDuty() {
        Predicate<@Nullable String> onDuty = shifts.onDuty();
        Map<String, Map<Channel, Integer>> held = held();
        try (Connection connection = database.getConnection();
                var select =
                        connection.prepareStatement("select a.skills, a.capacity, a.pool, a.shift, a.id from agent a"
                                + " join attendance p on p.agent_id = a.id where p.choice = 'AVAILABLE'");
                ResultSet row = select.executeQuery()) {
            List<Worker> workers = new ArrayList<>();
            Map<String, Map<String, Integer>> read = new HashMap<>(); // many agents can do the same
            while (row.next()) {
                if (!onDuty.test(row.getString(4))) {
                    continue;
                }
                Map<Channel, Integer> capacity = new EnumMap<>(Channel.class);
                read.computeIfAbsent(row.getString(2), this::numbers)
                        .forEach((channel, places) -> capacity.put(Channel.of(channel), places));
                workers.add(new Worker(
                        row.getString(3),
                        read.computeIfAbsent(row.getString(1), this::numbers),
                        capacity,
                        held.getOrDefault(row.getString(5), Map.of())));
            }
            return workers;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read who is on duty", e);
        }
    }

    private Map<String, Map<Channel, Integer>> held() {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select agent_id, channel, count(*) from taken_place group by 1, 2");
                ResultSet row = select.executeQuery()) {
            Map<String, Map<Channel, Integer>> held = new HashMap<>();
            while (row.next()) {
                held.computeIfAbsent(row.getString(1), agent -> new EnumMap<>(Channel.class))
                        .put(Channel.valueOf(row.getString(2)), row.getInt(3));
            }
            return held;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read what the agents hold", e);
        }
    }

    /** How many contacts of each kind are open now, waiting or in hand. */
    Map<Work, Integer> open() {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("select queue, channel, language, count(*) from contact"
                        + " where state in ('WAITING', 'OFFERED', 'IN_HAND', 'WRAPPING_UP') group by 1, 2, 3");
                ResultSet row = select.executeQuery()) {
            Map<Work, Integer> open = new HashMap<>();
            while (row.next()) {
                open.put(
                        new Work(row.getString(1), Channel.valueOf(row.getString(2)), row.getString(3)), row.getInt(4));
            }
            return open;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count the open contacts", e);
        }
    }

    private Map<String, Integer> numbers(String text) {
        try {
            return json.readValue(text, NUMBERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON column that is not as it was written", e);
        }
    }
}
