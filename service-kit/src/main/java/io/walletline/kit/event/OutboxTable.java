package io.walletline.kit.event;

import io.walletline.kit.sql.LastWrites;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The SQL of the table {@code outbox}. */
@ApplicationScoped
class OutboxTable {

    private static final String VERSION_SUFFIX = ".v1";
    private static final String APPEND = """
            insert into outbox (id, aggregatetype, aggregateid, type, payload, source,
                                occurredtime, recordedtime, correlationid, causationid, traceparent)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;
    private final LastWrites last;

    OutboxTable(DataSource database, LastWrites last) {
        this.database = database;
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
        var sql = """
                select position, id, aggregatetype, aggregateid, type, payload, source,
                       occurredtime, recordedtime, correlationid, causationid, traceparent
                from outbox
                where sentat is null and (aggregatetype || chr(10) || aggregateid) <> all (?)
                order by position limit ?""";
        try (var select = connection.prepareStatement(sql)) {
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

    /** How many rows wait, and since when the oldest does. */
    record Backlog(long rows, Instant oldest) {}

    /** @param now stands for the age of an empty outbox */
    Backlog backlog(Instant now) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select count(*), min(recordedtime) from outbox where sentat is null");
                var row = select.executeQuery()) {
            row.next();
            var oldest = row.getTimestamp(2);
            return new Backlog(row.getLong(1), oldest == null ? now : oldest.toInstant());
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the outbox", e);
        }
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
