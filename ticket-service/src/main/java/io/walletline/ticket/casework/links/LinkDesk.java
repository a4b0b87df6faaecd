package io.walletline.ticket.casework.links;

import io.walletline.kit.id.Ids;
import io.walletline.ticket.cases.facts.TicketFact.TicketOpened;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Links tickets and removes links. */
@ApplicationScoped
public class LinkDesk {

    private final LinkRepository links;
    private final Tickets tickets;
    private final Timeline timeline;
    private final Ids ids;
    private final Clock clock;

    LinkDesk(LinkRepository links, Tickets tickets, Timeline timeline, Ids ids, Clock clock) {
        this.links = links;
        this.tickets = tickets;
        this.timeline = timeline;
        this.ids = ids;
        this.clock = clock;
    }

    /** Links in both directions, oldest first. */
    @Transactional
    List<TicketLink> of(UUID ticketId) {
        tickets.require(ticketId);
        return links.of(ticketId);
    }

    /**
     * @throws LinkNotByHand for the ticket itself, or a kind that is not made by hand
     * @throws LinkExists if there is one of this kind
     */
    @Transactional
    TicketLink link(UUID from, UUID to, LinkKind kind, Actor by) {
        tickets.require(from);
        tickets.require(to);
        if (from.equals(to) || !kind.isByHand()) {
            throw new LinkNotByHand();
        }
        var link = new TicketLink(ids.next(), from, to, kind, by.id(), clock.instant());
        if (!links.add(link)) {
            throw new LinkExists();
        }
        timeline.act(from, by, "link-made", Map.of("kind", kind.wireName(), "ticketId", to.toString()));
        return link;
    }

    @Transactional
    void unlink(UUID ticketId, UUID linkId, Actor by) {
        var link = links.findById(linkId);
        if (link == null
                || !(link.fromTicket().equals(ticketId) || link.toTicket().equals(ticketId))) {
            throw new LinkNotFound();
        }
        if (!link.kind().isByHand()) {
            throw new LinkNotByHand();
        }
        links.delete(link);
        timeline.act(
                link.fromTicket(),
                by,
                "link-removed",
                Map.of(
                        "kind",
                        link.kind().wireName(),
                        "ticketId",
                        link.toTicket().toString()));
    }

    /** The link that comes with another act; that act tells of it. */
    @Transactional
    public void comesWithAct(UUID from, UUID to, LinkKind kind, Actor by) {
        make(from, to, kind, by);
    }

    /** The act is undone, and its link with it. */
    @Transactional
    public void goesWithAct(UUID from, UUID to, LinkKind kind) {
        links.remove(from, to, kind);
    }

    void followUp(@Observes TicketOpened opened) {
        if (opened.followUpOf() != null) {
            make(opened.subject().ticketId(), opened.followUpOf(), LinkKind.FOLLOW_UP, Actor.SYSTEM);
        }
    }

    private void make(UUID from, UUID to, LinkKind kind, Actor by) {
        links.persist(new TicketLink(ids.next(), from, to, kind, by.id(), clock.instant()));
    }
}
