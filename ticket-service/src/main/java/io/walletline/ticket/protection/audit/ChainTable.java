package io.walletline.ticket.protection.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SQL of chaining, on a connection that the caller holds. */
final class ChainTable {

    private static final long LOCK = 0x5741_4C4C_4155_4449L;
    private static final String BLOCK = "height, seqs, leaves, settled, chained_at, previous, hash";

    private final Connection connection;

    ChainTable(Connection connection) {
        this.connection = connection;
    }

    /** Whether this transaction is the only one that chains now. */
    boolean lock() throws SQLException {
        try (var select = connection.prepareStatement("select pg_try_advisory_xact_lock(" + LOCK + ")");
                var row = select.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /**
     * How far the log goes, and which transactions were running then.
     *
     * @param oldestRunning all transactions before this one are over
     * @param next all transactions from this one on have not begun
     */
    record Horizon(long oldestRunning, long next, long head) {}

    Horizon horizon() throws SQLException {
        var sql = "select pg_snapshot_xmin(s)::text::bigint, pg_snapshot_xmax(s)::text::bigint, "
                + "coalesce((select max(seq) from audit_entry), 0) from pg_current_snapshot() s";
        try (var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            row.next();
            return new Horizon(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    @Nullable
    AuditBlock last() throws SQLException {
        var blocks = blocks("select " + BLOCK + " from audit_block order by height desc limit 1");
        return blocks.isEmpty() ? null : blocks.getFirst();
    }

    /** Entries after the settled ones that no block has, oldest first. */
    List<AuditRow> loose(long settled, int limit) throws SQLException {
        var sql = "select " + AuditTable.COLUMNS + " from audit_entry where seq > ? and seq <> all "
                + "(array(select s from audit_block, unnest(seqs) s where last_seq > ? and s > ?)) order by seq limit ?";
        try (var select = connection.prepareStatement(sql)) {
            select.setLong(1, settled);
            select.setLong(2, settled);
            select.setLong(3, settled);
            select.setInt(4, limit);
            var rows = new ArrayList<AuditRow>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(AuditTable.read(row));
                }
            }
            return rows;
        }
    }

    void append(AuditBlock block) throws SQLException {
        var sql = "insert into audit_block (" + BLOCK + ", last_seq) values (?, ?, ?, ?, ?, ?, ?, ?)";
        try (var insert = connection.prepareStatement(sql)) {
            insert.setLong(1, block.height());
            insert.setArray(2, connection.createArrayOf("bigint", block.seqs().toArray()));
            insert.setBytes(3, block.leaves());
            insert.setLong(4, block.settled());
            insert.setTimestamp(5, Timestamp.from(block.chainedAt()));
            insert.setBytes(6, block.previous());
            insert.setBytes(7, block.hash());
            insert.setLong(8, block.seqs().getLast());
            insert.executeUpdate();
        }
    }

    /** The next blocks after a height. */
    List<AuditBlock> after(long height, int limit) throws SQLException {
        return blocks(
                "select " + BLOCK + " from audit_block where height > " + height + " order by height limit " + limit);
    }

    private List<AuditBlock> blocks(String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            var blocks = new ArrayList<AuditBlock>();
            while (row.next()) {
                blocks.add(read(row));
            }
            return blocks;
        }
    }

    private static AuditBlock read(ResultSet row) throws SQLException {
        return new AuditBlock(
                row.getLong(1),
                List.of((Long[]) row.getArray(2).getArray()),
                row.getBytes(3),
                row.getLong(4),
                row.getTimestamp(5).toInstant(),
                row.getBytes(6),
                row.getBytes(7));
    }

    /** Those of the entries that are there, in their order. */
    List<AuditRow> entries(List<Long> seqs) throws SQLException {
        var sql = "select " + AuditTable.COLUMNS + " from audit_entry where seq = any (?) order by seq";
        try (var select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("bigint", seqs.toArray()));
            var rows = new ArrayList<AuditRow>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(AuditTable.read(row));
                }
            }
            return rows;
        }
    }

    /** The first entry up to the settled one that is in no block, or null: somebody has put it there later. */
    @Nullable
    Long foreign(long settled) throws SQLException {
        var sql = "select min(e.seq) from audit_entry e left join (select s from audit_block, unnest(seqs) s) b "
                + "on b.s = e.seq where e.seq <= ? and b.s is null";
        try (var select = connection.prepareStatement(sql)) {
            select.setLong(1, settled);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getObject(1, Long.class);
            }
        }
    }
}
