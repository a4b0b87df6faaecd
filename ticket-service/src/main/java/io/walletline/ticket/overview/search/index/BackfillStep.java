package io.walletline.ticket.overview.search.index;

import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.overview.search.index.BackfillTable.Place;
import io.walletline.ticket.protection.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** A batch of old tickets: their words and how far it came are one transaction. */
@ApplicationScoped
class BackfillStep {

    private static final int BATCH = 50;

    private final BackfillTable table;
    private final Timeline timeline;
    private final HashedWords words;
    private final DocumentTable documents;
    private final AuditLog audit;
    private final Clock clock;

    BackfillStep(
            BackfillTable table,
            Timeline timeline,
            HashedWords words,
            DocumentTable documents,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.timeline = timeline;
        this.words = words;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /** Indexes the next batch; false if nothing is left, or another instance is at it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean next() {
        var place = table.claim().orElse(null);
        if (place == null) {
            return false;
        }
        var batch = table.behind(place, BATCH);
        int indexed = batch.stream().mapToInt(this::index).sum();
        var end = batch.size() < BATCH ? clock.instant() : null;
        table.reached(batch.isEmpty() ? place : batch.getLast(), batch.size(), indexed, end);
        return end == null;
    }

    private int index(Place ticket) {
        var its = words.of(timeline.ownWords(ticket.ticketId()));
        if (its.tokens().isEmpty()) {
            return 0;
        }
        documents.merge(ticket.ticketId(), ticket.openedAt(), its.tokens(), its.noted());
        return 1;
    }

    BackfillResponse progress() {
        return table.progress();
    }

    /** From the newest ticket on, whatever is indexed already: the way out of an index that cannot be trusted. */
    @Transactional
    void beginAgain(Actor by) {
        table.restart(clock.instant());
        audit.onCustomer(null, by, "search-backfill-begun", Map.of());
    }
}
