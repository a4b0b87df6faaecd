package io.walletline.ticket.protection.audit;

import io.walletline.kit.sql.Row;
import io.walletline.kit.sql.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SQL of chaining. Every method takes part in the caller's transaction. */
final class ChainTable {

    private static final long LOCK = 0x5741_4C4C_4155_4449L;
    private static final String BLOCK = "height, seqs, leaves, settled, chained_at, previous, hash";

    private final Sql sql;

    ChainTable(Sql sql) {
        this.sql = sql;
    }

    /** Whether this transaction is the only one that chains now. */
    boolean lock() {
        return sql.query("select pg_try_advisory_xact_lock(?)", LOCK).one(row -> row.isTrue(1));
    }

    /**
     * The extent of the log and the transactions that were running when it was read.
     *
     * @param oldestRunning all transactions before this one are over
     * @param next all transactions from this one on have not begun
     */
    record Horizon(long oldestRunning, long next, long head) {}

    Horizon horizon() {
        return sql.query("select pg_snapshot_xmin(s)::text::bigint, pg_snapshot_xmax(s)::text::bigint,"
                        + " coalesce((select max(seq) from audit_entry), 0) from pg_current_snapshot() s")
                .one(row -> new Horizon(row.longValue(1), row.longValue(2), row.longValue(3)));
    }

    @Nullable
    AuditBlock last() {
        return sql.query("select " + BLOCK + " from audit_block order by height desc limit 1")
                .first(ChainTable::read)
                .orElse(null);
    }

    /** Entries after the settled ones that no block has, oldest first. */
    List<AuditRow> loose(long settled, int limit) {
        return sql.query(
                        "select " + AuditTable.COLUMNS + " from audit_entry where seq > ? and seq <> all "
                                + "(array(select s from audit_block, unnest(seqs) s where last_seq > ? and s > ?))"
                                + " order by seq limit ?",
                        settled,
                        settled,
                        settled,
                        limit)
                .list(AuditTable::read);
    }

    void append(AuditBlock block) {
        sql.update(
                "insert into audit_block (" + BLOCK + ", last_seq) values (?, ?, ?, ?, ?, ?, ?, ?)",
                block.height(),
                Sql.longs(block.seqs()),
                block.leaves(),
                block.settled(),
                block.chainedAt(),
                block.previous(),
                block.hash(),
                block.seqs().getLast());
    }

    /** The next blocks after a height. */
    List<AuditBlock> after(long height, int limit) {
        return sql.query(
                        "select " + BLOCK + " from audit_block where height > ? order by height limit ?", height, limit)
                .list(ChainTable::read);
    }

    private static AuditBlock read(Row row) {
        return new AuditBlock(
                row.longValue(1),
                row.array(2, Long.class),
                row.bytes(3),
                row.longValue(4),
                row.instant(5),
                row.bytes(6),
                row.bytes(7));
    }

    /** The entries of these numbers that exist, in their order. */
    List<AuditRow> entries(List<Long> seqs) {
        return sql.query("select " + AuditTable.COLUMNS + " from audit_entry where seq = any (?) order by seq", (Object)
                        Sql.longs(seqs))
                .list(AuditTable::read);
    }

    /** The first entry up to the settled one that is in no block, or null: it was put there later. */
    @Nullable
    Long foreign(long settled) {
        return sql.query(
                        "select min(e.seq) from audit_entry e left join (select s from audit_block, unnest(seqs) s) b"
                                + " on b.s = e.seq where e.seq <= ? and b.s is null",
                        settled)
                .<@Nullable Long>one(row -> row.longOrNull(1));
    }
}
