package io.walletline.routing.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Remembers what was told to whom, apart from the contacts: being told something is no change that routing looks at. */
@ApplicationScoped
class WaitNotices {
    private static final long ONE_TELLER = 7_219_055_003_214L;

    private final DataSource database;

    WaitNotices(DataSource database) {
        this.database = database;
    }

    /** @param last what was told; none if nothing was yet */
    record Waiting(
            UUID contactId,
            String queue,
            String channel,
            String language,
            Instant enteredAt,
            long position,
            @Nullable WaitNotice last) {}

    /** Whether this transaction is the one that tells: of several instances one is enough. */
    @Transactional(TxType.MANDATORY)
    boolean mayTell() {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("select pg_try_advisory_xact_lock(" + ONE_TELLER + ")");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot ask for the lock", e);
        }
    }

    /**
     * The first of every line, with their positions, in one query. {@code offset 0} keeps the planner from reading all
     * notices for each line.
     */
    @Transactional(TxType.MANDATORY)
    List<Waiting> firstOfEachLine(int most) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select w.id, q.name, w.channel, w.language, w.entered_at, w.position,
                               n.position, n.p50_seconds, n.told_at
                        from service_queue q
                        cross join lateral (
                            select id, channel, language, entered_at, row_number() over (order by place, id) as position
                            from contact where queue = q.name and state = 'WAITING' order by place, id limit ?) w
                        left join lateral (
                            select position, p50_seconds, told_at from wait_notice
                            where contact_id = w.id offset 0) n on true""")) {
            select.setInt(1, most);
            List<Waiting> waiting = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    waiting.add(new Waiting(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getTimestamp(5).toInstant(),
                            row.getLong(6),
                            last(row)));
                }
            }
            return waiting;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the lines", e);
        }
    }

    private static @Nullable WaitNotice last(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp(9);
        return at == null ? null : new WaitNotice(row.getLong(7), row.getObject(8, Long.class), at.toInstant());
    }

    /** Keeps what is told now. */
    @Transactional(TxType.MANDATORY)
    void keep(Map<UUID, WaitNotice> told) {
        try (Connection connection = database.getConnection();
                var write = connection.prepareStatement("""
                        insert into wait_notice (contact_id, position, p50_seconds, told_at) values (?, ?, ?, ?)
                        on conflict (contact_id) do update
                        set position = excluded.position, p50_seconds = excluded.p50_seconds,
                            told_at = excluded.told_at""")) {
            for (var entry : told.entrySet()) {
                WaitNotice notice = entry.getValue();
                write.setObject(1, entry.getKey());
                write.setLong(2, notice.position());
                write.setObject(3, notice.p50Seconds(), Types.BIGINT);
                write.setTimestamp(4, Timestamp.from(notice.at()));
                write.addBatch();
            }
            write.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep what was told", e);
        }
    }

    /** Forgets those who wait no longer; {@code offset 0} looks each of them up instead of reading every contact. */
    @Transactional(TxType.MANDATORY)
    void forget() {
        try (Connection connection = database.getConnection();
                var delete = connection.prepareStatement("delete from wait_notice n where not exists"
                        + " (select from contact c where c.id = n.contact_id and c.state in ('WAITING', 'OFFERED')"
                        + " offset 0)")) {
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget what was told", e);
        }
    }
}
