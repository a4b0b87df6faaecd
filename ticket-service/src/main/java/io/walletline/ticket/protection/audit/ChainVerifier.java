package io.walletline.ticket.protection.audit;

import io.walletline.kit.sql.Sql;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A check of the chain from its beginning, against nothing but the database. Needs no key and no running service. */
final class ChainVerifier {

    private static final int BLOCKS_AT_ONCE = 50;

    private final ChainTable table;
    private final @Nullable String anchor;
    private boolean anchored;
    private long entries;
    private long height;
    private long settled;
    private byte[] head = AuditBlock.BEGINNING;

    /** @param anchor an earlier head that the chain must still have */
    ChainVerifier(Sql sql, @Nullable String anchor) {
        this.table = new ChainTable(sql);
        this.anchor = anchor;
        this.anchored = anchor == null;
    }

    /** In a transaction that sees one state of the database. */
    ChainVerification verify() {
        for (var blocks = table.after(0, BLOCKS_AT_ONCE);
                !blocks.isEmpty();
                blocks = table.after(height, BLOCKS_AT_ONCE)) {
            for (var block : blocks) {
                var broken = check(block);
                if (broken != null) {
                    return broken;
                }
            }
        }
        var foreign = table.foreign(settled);
        if (foreign != null) {
            return broken(foreign, null, "entry-foreign");
        }
        return anchored ? result(true, null, null, null) : broken(null, null, "anchor-missing");
    }

    private @Nullable ChainVerification check(AuditBlock block) {
        if (block.height() != height + 1 || !Arrays.equals(block.previous(), head)) {
            return broken(null, height + 1, block.height() == height + 1 ? "block-changed" : "block-missing");
        }
        if (!block.isWhole()) {
            return broken(null, block.height(), "block-changed");
        }
        var rows = table.entries(block.seqs());
        for (int i = 0; i < block.seqs().size(); i++) {
            var seq = block.seqs().get(i);
            if (i >= rows.size() || rows.get(i).seq() != seq) {
                return broken(seq, null, "entry-missing");
            }
            if (!block.holds(i, rows.get(i))) {
                return broken(seq, null, "entry-changed");
            }
        }
        entries += rows.size();
        height = block.height();
        settled = block.settled();
        head = block.hash();
        anchored |= HexFormat.of().formatHex(head).equals(anchor);
        return null;
    }

    private ChainVerification broken(@Nullable Long seq, @Nullable Long block, String reason) {
        return result(false, seq, block, reason);
    }

    private ChainVerification result(
            boolean intact, @Nullable Long seq, @Nullable Long block, @Nullable String reason) {
        var hex = height == 0 ? null : HexFormat.of().formatHex(head);
        return new ChainVerification(intact, entries, height, hex, seq, block, reason);
    }
}
