package io.walletline.ticket.casework.tags;

import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.TicketMarks;
import io.walletline.ticket.protection.erasure.CustomerErased;
import io.walletline.ticket.protection.erasure.TextsRetired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Adds tags to tickets and removes them. */
@ApplicationScoped
public class TagDesk {

    private final TicketMarks tags;
    private final Tickets tickets;
    private final Timeline timeline;
    private final Event<TagAdded> facts;
    private final Clock clock;

    TagDesk(EntityManager database, Tickets tickets, Timeline timeline, Event<TagAdded> facts, Clock clock) {
        this.tags = new TicketMarks(database, "ticket_tag", "tag");
        this.tickets = tickets;
        this.timeline = timeline;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public List<String> of(UUID ticketId) {
        tickets.require(ticketId);
        return tags.of(ticketId);
    }

    @Transactional
    public void add(UUID ticketId, String tag, Actor by) {
        tickets.require(ticketId);
        if (tags.add(ticketId, Tag.plain(tag))) {
            // Not the word: what people type stays where it can be erased.
            timeline.act(ticketId, by, "tag-added", Map.of());
            facts.fire(new TagAdded(ticketId, Tag.plain(tag), by, clock.instant()));
        }
    }

    void erased(@Observes CustomerErased fact) {
        tags.clear(fact.tickets());
    }

    void retired(@Observes TextsRetired fact) {
        tags.clear(fact.tickets());
    }

    @Transactional
    public void remove(UUID ticketId, String tag, Actor by) {
        tickets.require(ticketId);
        if (tags.remove(ticketId, Tag.plain(tag))) {
            timeline.act(ticketId, by, "tag-removed", Map.of());
        }
    }
}
