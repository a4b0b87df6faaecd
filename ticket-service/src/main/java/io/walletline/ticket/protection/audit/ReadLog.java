package io.walletline.ticket.protection.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The log of reads, written before they are answered, many in one transaction: a read that comes while a batch is being
 * written waits, and
 * then one of them writes for all. So a read that was answered is in the log, and the log costs a read next to nothing.
 */
@ApplicationScoped
class ReadLog {

    private static final int LARGEST_BATCH = 500;

    private final AuditTable table;
    private final ReentrantLock writing = new ReentrantLock();
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();

    ReadLog(AuditTable table) {
        this.table = table;
    }

    /** An entry on its way; touched under the lock only. */
    private static final class Waiting {

        private final AuditEntry entry;
        private boolean written;
        private @Nullable RuntimeException failure;

        Waiting(AuditEntry entry) {
            this.entry = entry;
        }

        boolean isOver() {
            return written || failure != null;
        }
    }

    /** Returns when the entry is committed; throws what kept it from being so. */
    void write(AuditEntry entry) {
        var mine = new Waiting(entry);
        queue.add(mine);
        writing.lock();
        try {
            while (!mine.isOver()) {
                writeSome();
            }
        } finally {
            writing.unlock();
        }
        if (mine.failure != null) {
            throw new IllegalStateException("the read cannot be logged", mine.failure);
        }
    }

    private void writeSome() {
        var batch = new ArrayList<Waiting>();
        for (var next = queue.poll(); next != null; next = batch.size() < LARGEST_BATCH ? queue.poll() : null) {
            batch.add(next);
        }
        List<AuditEntry> entries = batch.stream().map(waiting -> waiting.entry).toList();
        try {
            QuarkusTransaction.requiringNew().run(() -> table.insert(entries));
            batch.forEach(waiting -> waiting.written = true);
        } catch (RuntimeException e) {
            batch.forEach(waiting -> waiting.failure = e);
        }
    }
}
