package io.walletline.ticket.casework.watchers;

import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins and ends the watching of a ticket. */
@ApplicationScoped
public class WatchDesk {

    private final WatcherRepository watchers;
    private final Tickets tickets;
    private final Timeline timeline;

    WatchDesk(WatcherRepository watchers, Tickets tickets, Timeline timeline) {
        this.watchers = watchers;
        this.tickets = tickets;
        this.timeline = timeline;
    }

    @Transactional
    public List<String> of(UUID ticketId) {
        tickets.require(ticketId);
        return watchers.of(ticketId);
    }

    @Transactional
    List<UUID> watchedBy(String agentId, int limit, @Nullable UUID before) {
        return watchers.watchedBy(agentId, limit, before);
    }

    @Transactional
    public void add(UUID ticketId, String agentId, Actor by) {
        tickets.require(ticketId);
        if (watchers.add(ticketId, agentId)) {
            timeline.act(ticketId, by, "watcher-added", Map.of("agentId", agentId));
        }
    }

    @Transactional
    public void remove(UUID ticketId, String agentId, Actor by) {
        tickets.require(ticketId);
        if (watchers.remove(ticketId, agentId)) {
            timeline.act(ticketId, by, "watcher-removed", Map.of("agentId", agentId));
        }
    }
}
