package io.walletline.routing.waiting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.routing.engine.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javax.sql.DataSource;

/** What the last hour and this moment teach about a queue. */
@ApplicationScoped
class Observations {
    private static final TypeReference<Map<String, Integer>> NUMBERS = new TypeReference<>() {};
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_WAITS = 2_000;

    private final DataSource database;
    private final ObjectMapper json;

    Observations(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Mean seconds from accepted to the end of the wrap-up. */
    OptionalDouble handleSeconds(String queue, Instant now) {
        return read("""
                select avg(extract(epoch from ended_at - accepted_at)) from contact
                where queue = ? and state = 'DONE' and ended_at > ? and accepted_at is not null""", queue, now, row -> {
            row.next();
            double mean = row.getDouble(1);
            return row.wasNull() || mean <= 0 ? OptionalDouble.empty() : OptionalDouble.of(mean);
        });
    }

    /** The latest waits, those answered and those still waiting among them: they were cut short, not given up. */
    List<Patience.Wait> waits(String queue, Instant now) {
        return read("""
                select extract(epoch from coalesce(accepted_at, ended_at, entered_at) - entered_at),
                       state = 'ABANDONED', state in ('WAITING', 'OFFERED'), entered_at from contact
                where queue = ? and entered_at > ? order by entered_at desc limit""" + " " + MOST_WAITS, queue, now, row -> {
            List<Patience.Wait> waits = new ArrayList<>();
            while (row.next()) {
                double seconds = row.getBoolean(3)
                        ? Duration.between(row.getTimestamp(4).toInstant(), now).toMillis() / 1e3
                        : row.getDouble(1);
                waits.add(new Patience.Wait(Math.max(0, seconds), row.getBoolean(2)));
            }
            return waits;
        });
    }

    List<Worker> onDuty() {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("select a.skills, a.capacity, a.pool from agent a"
                        + " join attendance p on p.agent_id = a.id where p.choice = 'AVAILABLE'");
                ResultSet row = select.executeQuery()) {
            List<Worker> workers = new ArrayList<>();
            while (row.next()) {
                Map<Channel, Integer> capacity = new EnumMap<>(Channel.class);
                numbers(row.getString(2)).forEach((channel, places) -> capacity.put(Channel.of(channel), places));
                workers.add(new Worker(row.getString(3), numbers(row.getString(1)), capacity));
            }
            return workers;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read who is on duty", e);
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

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T read(String sql, String queue, Instant now, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, queue);
            select.setTimestamp(2, Timestamp.from(now.minus(WINDOW)));
            try (ResultSet rows = select.executeQuery()) {
                return reading.of(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the history of a queue", e);
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
