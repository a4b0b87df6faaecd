package io.walletline.ticket.privacy.retention;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.walletline.kit.idempotency.Idempotency;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.privacy.retention.RetentionTable.Due;
import io.walletline.ticket.protection.audit.AuditLog;
import io.walletline.ticket.protection.erasure.TextsRetired;
import io.walletline.ticket.protection.holds.LegalHoldLifted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;

/**
 * The retention of texts: those of tickets closed long enough ago are erased, in small batches found by index. Legal
 * holds are respected.
 */
@ApplicationScoped
public class Retention {

    private static final int BATCH = 200;

    private final RetentionRules rules;
    private final RetentionTable table;
    private final Timeline timeline;
    private final Idempotency answers;
    private final AuditLog audit;
    private final Event<TextsRetired> facts;
    private final Clock clock;

    Retention(
            RetentionRules rules,
            RetentionTable table,
            Timeline timeline,
            Idempotency answers,
            AuditLog audit,
            Event<TextsRetired> facts,
            Clock clock) {
        this.rules = rules;
        this.table = table;
        this.timeline = timeline;
        this.answers = answers;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void retire() {
        int looked = 0;
        for (var category : Category.values()) {
            int some;
            do {
                some = QuarkusTransaction.requiringNew().call(() -> retireSome(category));
                looked += some;
            } while (some == BATCH);
        }
        if (looked > 0) {
            Log.infof("retention: tickets=%d", looked);
        }
    }

    /** Retention has passed by the tickets that were held. */
    void onLegalHoldLifted(@Observes LegalHoldLifted fact) {
        table.beginAgain();
    }

    private int retireSome(Category category) {
        if (!table.lock()) {
            return 0;
        }
        var now = clock.instant();
        var due = table.due(category.name(), rules.cutoff(category, now), BATCH);
        if (due.isEmpty()) {
            return 0;
        }
        var free = due.stream().filter(each -> !each.held()).map(Due::ticketId).toList();
        var retired = timeline.eraseTexts(free);
        table.reached(category.name(), due.getLast());
        if (!retired.isEmpty()) {
            answers.forget("tickets", retired);
            retired.forEach(ticket -> audit.onTicket(ticket, Actor.SYSTEM, "texts-retired", Map.of()));
        }
        if (!free.isEmpty()) {
            facts.fire(new TextsRetired(free, now));
        }
        return due.size();
    }
}
