package io.walletline.routing.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.kit.sql.Row;
import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code replay_run}. */
@ApplicationScoped
class ReplayRuns {

    /** One that has not been heard of for so long went down with its instance. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    ReplayRuns(Sql sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    void begin(UUID id, Instant from, Instant to) {
        sql.update(
                "insert into replay_run (id, from_time, to_time, state, heard_at) values (?, ?, ?, 'RUNNING', ?)",
                id,
                from,
                to,
                clock.instant());
    }

    void progress(UUID id, long done, long total) {
        sql.update(
                "update replay_run set facts_done = ?, facts_total = ?, heard_at = ? where id = ?",
                done,
                total,
                clock.instant(),
                id);
    }

    /** @param report null if it came to nothing */
    void end(UUID id, @Nullable ReplayReport report) {
        sql.update(
                "update replay_run set state = ?, report = ?::jsonb, heard_at = ? where id = ?",
                report == null ? "FAILED" : "DONE",
                report == null ? null : text(report),
                clock.instant(),
                id);
    }

    Optional<ReplayRun> find(UUID id) {
        return sql.query(
                        "select from_time, to_time, state, facts_done,"
                                + " facts_total, report, heard_at from replay_run where id = ?",
                        id)
                .first(row -> run(id, row));
    }

    private ReplayRun run(UUID id, Row row) {
        var state = row.enumValue(3, ReplayRun.State.class);
        var silent = row.instant(7).plus(SILENCE).isBefore(clock.instant());
        return new ReplayRun(
                id,
                row.instant(1),
                row.instant(2),
                state == ReplayRun.State.RUNNING && silent ? ReplayRun.State.FAILED : state,
                row.longValue(4),
                row.longOrNull(5),
                report(row.textOrNull(6)));
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
