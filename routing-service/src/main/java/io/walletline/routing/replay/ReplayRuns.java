package io.walletline.routing.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table {@code replay_run}. */
@ApplicationScoped
class ReplayRuns {
    /** One that has not been heard of for so long went down with its instance. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    ReplayRuns(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    void begin(UUID id, Instant from, Instant to) {
        execute(
                "insert into replay_run (id, from_time, to_time, state, heard_at) values (?, ?, ?, 'RUNNING', ?)",
                insert -> {
                    insert.setObject(1, id);
                    insert.setTimestamp(2, Timestamp.from(from));
                    insert.setTimestamp(3, Timestamp.from(to));
                    insert.setTimestamp(4, now());
                });
    }

    void progress(UUID id, long done, long total) {
        execute("update replay_run set facts_done = ?, facts_total = ?, heard_at = ? where id = ?", update -> {
            update.setLong(1, done);
            update.setLong(2, total);
            update.setTimestamp(3, now());
            update.setObject(4, id);
        });
    }

    /** @param report null if it came to nothing */
    void end(UUID id, @Nullable ReplayReport report) {
        execute("update replay_run set state = ?, report = ?::jsonb, heard_at = ? where id = ?", update -> {
            update.setString(1, report == null ? "FAILED" : "DONE");
            update.setObject(2, report == null ? null : text(report), Types.VARCHAR);
            update.setTimestamp(3, now());
            update.setObject(4, id);
        });
    }

    Optional<ReplayRun> find(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select from_time, to_time, state, facts_done,"
                        + " facts_total, report, heard_at from replay_run where id = ?")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(run(id, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read a replay", e);
        }
    }

    private ReplayRun run(UUID id, ResultSet row) throws SQLException {
        ReplayRun.State state = ReplayRun.State.valueOf(row.getString(3));
        boolean silent = row.getTimestamp(7).toInstant().plus(SILENCE).isBefore(clock.instant());
        return new ReplayRun(
                id,
                row.getTimestamp(1).toInstant(),
                row.getTimestamp(2).toInstant(),
                state == ReplayRun.State.RUNNING && silent ? ReplayRun.State.FAILED : state,
                row.getLong(4),
                row.getObject(5, Long.class),
                report(row.getString(6)));
    }

    private interface Binding {
        void of(PreparedStatement statement) throws SQLException;
    }

    private void execute(String sql, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.of(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write how far a replay is", e);
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private String text(ReplayReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that cannot be written", e);
        }
    }

    private @Nullable ReplayReport report(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, ReplayReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that is not as it was written", e);
        }
    }
}
