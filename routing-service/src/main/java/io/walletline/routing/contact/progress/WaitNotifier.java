package io.walletline.routing.contact.progress;

import io.quarkus.scheduler.Scheduled;
import io.walletline.routing.contact.Contact;
import io.walletline.routing.contact.ContactFact;
import io.walletline.routing.contact.ContactFact.ContactWaitChanged;
import io.walletline.routing.contact.ContactRepository;
import io.walletline.routing.waiting.WaitEstimate;
import io.walletline.routing.waiting.WaitEstimates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Notifies phone systems, by event, of changed waits so that they can be announced. Limited to the first of each line, and
 * to one notice in ten seconds for a contact, so that a long line does not flood the topic.
 */
@ApplicationScoped
public class WaitNotifier {

    private final WaitNotices notices;
    private final ContactRepository contacts;
    private final WaitEstimates estimates;
    private final Event<ContactFact> facts;
    private final Clock clock;
    private final int notifiedPerQueue;

    WaitNotifier(
            WaitNotices notices,
            ContactRepository contacts,
            WaitEstimates estimates,
            Event<ContactFact> facts,
            Clock clock,
            @ConfigProperty(name = "walletline.waits.told-per-queue") int notifiedPerQueue) {
        this.notices = notices;
        this.contacts = contacts;
        this.estimates = estimates;
        this.facts = facts;
        this.clock = clock;
        this.notifiedPerQueue = notifiedPerQueue;
    }

    @Scheduled(every = "{walletline.waits.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        notifyChanged();
    }

    /** Removes the notices of contacts that wait no longer. */
    @Scheduled(every = "{walletline.waits.forget-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        notices.removeOutdated();
    }

    /** One round; returns the number of contacts notified. */
    @Transactional
    public int notifyChanged() {
        if (!notices.tryLock()) {
            return 0;
        }
        var now = clock.instant();
        var changes = new HashMap<UUID, Change>();
        for (var waiting : notices.firstOfEachLine(notifiedPerQueue)) {
            if (mayBeNews(waiting, now)) {
                var change = changeOf(waiting, now);
                if (waiting.last() == null || waiting.last().isOutdatedBy(change.notice())) {
                    changes.put(waiting.contactId(), change);
                }
            }
        }
        if (!changes.isEmpty()) {
            contacts.list("id in ?1", changes.keySet()).forEach(contact -> notify(contact, changes.get(contact.id())));
        }
        var given = new HashMap<UUID, WaitNotice>();
        changes.forEach((id, change) -> given.put(id, change.notice()));
        notices.keep(given);
        return changes.size();
    }

    private record Change(WaitNotice notice, @Nullable WaitEstimate estimate) {}

    private Change changeOf(WaitNotices.Waiting waiting, Instant now) {
        var estimate = estimateOf(waiting);
        var p50 = estimate == null ? null : estimate.p50Seconds();
        return new Change(new WaitNotice(waiting.position(), p50, now), estimate);
    }

    private void notify(Contact contact, @Nullable Change change) {
        if (change != null) {
            var estimate = change.estimate();
            facts.fire(new ContactWaitChanged(
                    contact.reference(),
                    change.notice().position(),
                    estimate == null ? null : estimate.p50Seconds(),
                    estimate == null ? null : estimate.p90Seconds(),
                    change.notice().at()));
        }
    }

    /** Asked before anything is estimated, since most were notified a moment ago. */
    private static boolean mayBeNews(WaitNotices.Waiting waiting, Instant now) {
        var last = waiting.last();
        return WaitNotice.isDueSince(last == null ? waiting.enteredAt() : last.at(), now);
    }

    private @Nullable WaitEstimate estimateOf(WaitNotices.Waiting waiting) {
        return estimates
                .of(waiting.queue(), waiting.channel(), waiting.language(), waiting.position() - 1)
                .orElse(null);
    }
}
