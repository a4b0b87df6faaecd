package io.walletline.ticket.casework.presence;

import io.quarkus.scheduler.Scheduled;
import io.walletline.ticket.cases.lifecycle.Tickets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Agents at a ticket. An agent announces presence again before {@link #STAYS} is over, or counts as gone, like one whose
 * browser died is.
 */
@ApplicationScoped
class Room {

    static final Duration STAYS = Duration.ofSeconds(30);

    private final PresenceRepository presences;
    private final Tickets tickets;
    private final Event<PresenceChanged> changes;
    private final Clock clock;

    Room(PresenceRepository presences, Tickets tickets, Event<PresenceChanged> changes, Clock clock) {
        this.presences = presences;
        this.tickets = tickets;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    List<Present> at(UUID ticketId) {
        tickets.require(ticketId);
        return presences.at(ticketId, clock.instant());
    }

    @Transactional
    List<Present> enter(UUID ticketId, String agentId, Present.Doing doing) {
        tickets.require(ticketId);
        var now = clock.instant();
        presences.renew(ticketId, agentId, doing, now, now.plus(STAYS));
        changes.fire(new PresenceChanged(ticketId));
        return presences.at(ticketId, now);
    }

    @Transactional
    void leave(UUID ticketId, String agentId) {
        presences.leave(ticketId, agentId);
        changes.fire(new PresenceChanged(ticketId));
    }

    @Scheduled(every = "10m", delayed = "5m")
    @Transactional
    void sweep() {
        presences.sweep(clock.instant());
    }
}
