package io.walletline.routing.contact;

import io.quarkus.scheduler.Scheduled;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.published.RoutingEvents;
import io.walletline.routing.waiting.WaitEstimate;
import io.walletline.routing.waiting.WaitEstimates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Tells those who wait, by event, how their wait has changed: for phone systems that announce it. The first of each line
 * only, and nobody more often than every ten seconds, so that a long line is not a flood.
 */
@ApplicationScoped
public class WaitTeller {
    private final WaitNotices notices;
    private final ContactRepository contacts;
    private final WaitEstimates estimates;
    private final RoutingEvents events;
    private final Clock clock;
    private final int toldPerQueue;

    WaitTeller(
            WaitNotices notices,
            ContactRepository contacts,
            WaitEstimates estimates,
            RoutingEvents events,
            Clock clock,
            @ConfigProperty(name = "walletline.waits.told-per-queue") int toldPerQueue) {
        this.notices = notices;
        this.contacts = contacts;
        this.estimates = estimates;
        this.events = events;
        this.clock = clock;
        this.toldPerQueue = toldPerQueue;
    }

    @Scheduled(every = "{walletline.waits.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        tell();
    }

    /** Who no longer waits need not be remembered. */
    @Scheduled(every = "{walletline.waits.forget-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        notices.forget();
    }

    /** One round; returns how many were told something. */
    @Transactional
    public int tell() {
        if (!notices.mayTell()) {
            return 0;
        }
        Instant now = clock.instant();
        Map<UUID, WaitNotice> told = new HashMap<>();
        Map<UUID, WaitEstimate> waits = new HashMap<>();
        for (WaitNotices.Waiting waiting : notices.firstOfEachLine(toldPerQueue)) {
            if (mayBeNews(waiting, now)) {
                WaitEstimate estimate = estimateOf(waiting);
                WaitNotice notice =
                        new WaitNotice(waiting.position(), estimate == null ? null : estimate.p50Seconds(), now);
                if (waiting.last() == null || waiting.last().isOutdatedBy(notice)) {
                    told.put(waiting.contactId(), notice);
                    waits.put(waiting.contactId(), estimate);
                }
            }
        }
        if (!told.isEmpty()) {
            contacts.list("id in ?1", told.keySet())
                    .forEach(contact -> events.contactWaitChanged(
                            contact, told.get(contact.id()).position(), waits.get(contact.id())));
        }
        notices.keep(told);
        return told.size();
    }

    /** Before anything is estimated: most have been told a moment ago. */
    private static boolean mayBeNews(WaitNotices.Waiting waiting, Instant now) {
        WaitNotice last = waiting.last();
        return WaitNotice.isDueSince(last == null ? waiting.enteredAt() : last.at(), now);
    }

    private @Nullable WaitEstimate estimateOf(WaitNotices.Waiting waiting) {
        return estimates
                .of(waiting.queue(), Channel.valueOf(waiting.channel()), waiting.language(), waiting.position() - 1)
                .orElse(null);
    }
}
