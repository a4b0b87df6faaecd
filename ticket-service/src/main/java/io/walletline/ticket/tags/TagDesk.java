package io.walletline.ticket.tags;

import io.walletline.ticket.lifecycle.Tickets;
import io.walletline.ticket.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Pinning tags on tickets and taking them off. */
@ApplicationScoped
public class TagDesk {

    private final TagRepository tags;
    private final Tickets tickets;
    private final Timeline timeline;

    TagDesk(TagRepository tags, Tickets tickets, Timeline timeline) {
        this.tags = tags;
        this.tickets = tickets;
        this.timeline = timeline;
    }

    @Transactional
    public List<String> of(UUID ticketId) {
        tickets.require(ticketId);
        return tags.of(ticketId);
    }

    @Transactional
    public void add(UUID ticketId, String tag, String by) {
        tickets.require(ticketId);
        if (tags.add(ticketId, Tag.plain(tag))) {
            timeline.act(ticketId, by, "tag-added", Map.of("tag", Tag.plain(tag)));
        }
    }

    @Transactional
    public void remove(UUID ticketId, String tag, String by) {
        tickets.require(ticketId);
        if (tags.remove(ticketId, Tag.plain(tag))) {
            timeline.act(ticketId, by, "tag-removed", Map.of("tag", Tag.plain(tag)));
        }
    }
}
