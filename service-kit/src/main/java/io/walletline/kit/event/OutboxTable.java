package io.walletline.kit.event;

import io.walletline.kit.sql.LastWrites;
import io.walletline.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The SQL of the table {@code outbox}. The relay reads and marks through the connection by which it leads. */
@ApplicationScoped
class OutboxTable {

    private static final String VERSION_SUFFIX = ".v1";
    private static final String APPEND = """
            insert into outbox (id, aggregatetype, aggregateid, type, payload, source,
                                occurredtime, recordedtime, correlationid, causationid, traceparent)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;
    private final LastWrites last;

    OutboxTable(Sql sql, LastWrites last) {
        this.sql = sql;
        this.last = last;
    }

    /** A last write of the caller's transaction. */
    void append(OutboxRow row) {
        last.add(
                APPEND,
                row.id(),
                aggregateType(row.topic()),
                row.key(),
                row.type(),
                row.payload(),
                row.source(),
                row.occurredTime(),
                row.recordedTime(),
                row.correlationId(),
                row.causationId(),
                row.traceparent());
    }

    /** The oldest unsent rows in order of appending, without those behind a stopped lane. */
    List<OutboxRow> unsent(Connection connection, Collection<OutboxRow.Lane> stopped, int limit) throws SQLException {
        var unsent = """
                select position, id, aggregatetype, aggregateid, type, payload, source,
                       occurredtime, recordedtime, correlationid, causationid, traceparent
                from outbox
                where sentat is null and (aggregatetype || chr(10) || aggregateid) <> all (?)
                order by position limit ?""";
        try (var select = connection.prepareStatement(unsent)) {
            var lanes = stopped.stream()
                    .map(lane -> aggregateType(lane.topic()) + "\n" + lane.key())
                    .toArray();
            select.setArray(1, connection.createArrayOf("text", lanes));
            select.setInt(2, limit);
            var rows = new ArrayList<OutboxRow>();
            try (var result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(read(result));
                }
            }
            return rows;
        }
    }

    void markSent(Connection connection, Collection<Long> positions, Instant now) throws SQLException {
        try (var update = connection.prepareStatement(
                "update outbox set sentat = ? where sentat is null and position = any (?)")) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setArray(2, connection.createArrayOf("bigint", positions.toArray()));
            update.executeUpdate();
        }
    }

    /** Number of unsent rows, and the time at which the oldest was recorded. */
    record Backlog(long rows, Instant oldest) {}

    /** @param now the time of the oldest row if there is none */
    Backlog backlog(Instant now) {
        return sql.query("select count(*), min(recordedtime) from outbox where sentat is null")
                .one(row -> new Backlog(row.longValue(1), Objects.requireNonNullElse(row.instantOrNull(2), now)));
    }

    private static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3) + VERSION_SUFFIX,
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getTimestamp(8).toInstant(),
                row.getTimestamp(9).toInstant(),
                row.getObject(10, UUID.class),
                row.getObject(11, UUID.class),
                row.getString(12));
    }

    /** Debezium's router appends the version: see the migration. */
    private static String aggregateType(String topic) {
        if (!topic.endsWith(VERSION_SUFFIX)) {
            throw new IllegalArgumentException("a topic ends in " + VERSION_SUFFIX + ": " + topic);
        }
        return topic.substring(0, topic.length() - VERSION_SUFFIX.length());
    }
}
