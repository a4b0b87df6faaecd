package io.walletline.ticket.timeline;

import io.walletline.kit.id.Ids;
import io.walletline.kit.rest.Cursor;
import io.walletline.ticket.intake.Channel;
import io.walletline.ticket.timeline.TimelineEntry.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one timeline of a ticket, over all channels. */
@ApplicationScoped
public class Timeline {

    private final TimelineRepository entries;
    private final Event<EntryFact> facts;
    private final Ids ids;
    private final Clock clock;

    Timeline(TimelineRepository entries, Event<EntryFact> facts, Ids ids, Clock clock) {
        this.entries = entries;
        this.facts = facts;
        this.ids = ids;
        this.clock = clock;
    }

    /** Something that customer and support said to each other. */
    @Transactional
    public TimelineEntry message(
            UUID ticketId, String author, Channel channel, @Nullable String language, String text) {
        return said(
                TimelineEntry.said(
                        ids.next(), ticketId, clock.instant(), Kind.MESSAGE, author, channel, language, text),
                false);
    }

    /** The words with which a ticket opens. */
    @Transactional
    public void opening(UUID ticketId, String author, Channel channel, @Nullable String language, String text) {
        said(
                TimelineEntry.said(
                        ids.next(), ticketId, clock.instant(), Kind.MESSAGE, author, channel, language, text),
                true);
    }

    /** Something that an agent wrote for agents. */
    @Transactional
    public TimelineEntry note(UUID ticketId, String author, Channel channel, String text) {
        return said(
                TimelineEntry.said(ids.next(), ticketId, clock.instant(), Kind.NOTE, author, channel, null, text),
                false);
    }

    /**
     * An act of a person or of the system.
     *
     * @param code kebab case, the key of its wording in every language
     * @param details values of the wording; nothing personal
     */
    @Transactional
    public void act(UUID ticketId, String author, String code, Map<String, String> details) {
        add(TimelineEntry.act(ids.next(), ticketId, clock.instant(), author, code, details));
    }

    /** News of a message that notification-service sends: one entry per message, whose delivery state goes forward. */
    @Transactional
    public void notice(UUID ticketId, UUID noticeId, String template, Delivery delivery) {
        entries.byNotice(noticeId)
                .ifPresentOrElse(
                        entry -> entry.deliveryIs(delivery),
                        () -> add(TimelineEntry.notice(
                                ids.next(), ticketId, clock.instant(), noticeId, template, delivery)));
    }

    /** Oldest first; one row more than the limit if there is one. Customers are shown messages and notices only. */
    @Transactional
    public List<TimelineEntry> page(UUID ticketId, boolean forCustomer, int limit, @Nullable Cursor after) {
        var kinds = forCustomer ? List.of(Kind.MESSAGE, Kind.NOTICE) : List.of(Kind.values());
        return entries.page(ticketId, kinds, limit, after);
    }

    private TimelineEntry said(TimelineEntry entry, boolean opening) {
        add(entry);
        facts.fire(new EntryFact(entry.id(), entry.ticketId(), entry.kind(), entry.author(), opening, entry.at()));
        return entry;
    }

    private TimelineEntry add(TimelineEntry entry) {
        entries.persist(entry);
        return entry;
    }
}
