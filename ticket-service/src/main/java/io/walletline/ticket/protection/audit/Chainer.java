package io.walletline.ticket.protection.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.walletline.kit.sql.Sql;
import io.walletline.ticket.protection.audit.ChainTable.Horizon;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Binds committed entries into the chain, one instance at a time; writers never wait for each other. */
@ApplicationScoped
class Chainer {

    private static final int LARGEST_BLOCK = 1000;

    private final Sql sql;
    private final Clock clock;
    private @Nullable Horizon seen;
    private long settled;

    Chainer(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void chain() {
        while (QuarkusTransaction.requiringNew().call(this::chainSome) == LARGEST_BLOCK) {
            // there is more
        }
    }

    private synchronized int chainSome() {
        var table = new ChainTable(sql);
        if (!table.lock()) {
            return 0;
        }
        var last = table.last();
        settle(table.horizon());
        var from = last == null ? 0 : last.settled();
        var rows = table.loose(from, LARGEST_BLOCK);
        if (!rows.isEmpty()) {
            // What is settled must not run ahead of what the blocks hold.
            var certain = rows.size() < LARGEST_BLOCK
                    ? Math.max(from, settled)
                    : Math.max(from, Math.min(settled, rows.getLast().seq()));
            table.append(AuditBlock.of(
                    last == null ? 1 : last.height() + 1,
                    rows,
                    certain,
                    clock.instant(),
                    last == null ? AuditBlock.BEGINNING : last.hash()));
        }
        return rows.size();
    }

    /** Once every transaction is over that ran when the head was seen, nothing can appear below it. */
    private void settle(Horizon now) {
        if (seen != null && now.oldestRunning() >= seen.next()) {
            settled = Math.max(settled, seen.head());
            seen = null;
        }
        if (seen == null) {
            seen = now;
        }
    }
}
