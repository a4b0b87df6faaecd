package io.walletline.routing.contact;

import io.walletline.kit.id.Ids;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.published.RoutingEvents;
import io.walletline.routing.queue.QueueBook;
import io.walletline.routing.queue.ServiceQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A customer who hangs up and goes on by another channel: a new contact, linked to the first, which keeps its place in the
 * line, how sure support is of the customer, and, if it had one, its agent before others. It was let in once, so no limit and no closed door stands in its way.
 */
@ApplicationScoped
class Continuations {
    private final ContactRepository contacts;
    private final ContactDesk desk;
    private final QueueBook queues;
    private final LineStarts lines;
    private final RoutingEvents events;
    private final Event<ContactChanged> changes;
    private final Ids ids;
    private final Clock clock;
    private final Duration within;
    private final Duration agentFor;

    Continuations(
            ContactRepository contacts,
            ContactDesk desk,
            QueueBook queues,
            LineStarts lines,
            RoutingEvents events,
            Event<ContactChanged> changes,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "walletline.contacts.continue-within") Duration within,
            @ConfigProperty(name = "walletline.contacts.same-agent-for") Duration agentFor) {
        this.contacts = contacts;
        this.desk = desk;
        this.queues = queues;
        this.lines = lines;
        this.events = events;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
        this.within = within;
        this.agentFor = agentFor;
    }

    record Continued(UUID contactId, boolean created) {}

    /**
     * Goes on by this channel. Who still waits hangs up by it; asking twice is asking once.
     *
     * @throws NothingToContinue if the customer talks, is to be called back, or has been gone for too long
     */
    @Transactional
    Continued continueBy(UUID contactId, Channel channel) {
        if (channel == Channel.EMAIL || channel == Channel.CALLBACK) {
            throw new ChannelNotContinued(); // nobody waits in an e-mail, and a callback is asked for otherwise
        }
        Contact before = contacts.lock(contactId).orElseThrow(UnknownContact::new);
        return contacts.continuationOf(contactId)
                .map(known -> new Continued(known, false))
                .orElseGet(() -> new Continued(begin(before, channel).id(), true));
    }

    private Contact begin(Contact before, Channel channel) {
        Instant now = clock.instant();
        if (before.state() == ContactState.WAITING || before.state() == ContactState.OFFERED) {
            desk.endedByCustomer(before.id());
        }
        Instant left = before.leftAt();
        if (left == null || left.plus(within).isBefore(now)) {
            throw new NothingToContinue(before.state());
        }
        ServiceQueue queue = queues.queueFor(before.traits(channel));
        Contact next = before.continuation(ids.next(), channel, queue.name());
        Duration patience = queue.rules().preferredTime();
        String agent = before.agentId();
        if (agent != null) {
            next.prefer(agent, now.plus(patience.compareTo(agentFor) < 0 ? agentFor : patience));
        }
        contacts.persist(next);
        events.contactQueued(next, lines.enter(next));
        changes.fire(new ContactChanged(next.id()));
        return next;
    }
}
