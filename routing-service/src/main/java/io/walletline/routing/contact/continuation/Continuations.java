package io.walletline.routing.contact.continuation;

import io.walletline.kit.id.Ids;
import io.walletline.routing.contact.Contact;
import io.walletline.routing.contact.ContactChanged;
import io.walletline.routing.contact.ContactFact;
import io.walletline.routing.contact.ContactFact.ContactQueued;
import io.walletline.routing.contact.ContactRepository;
import io.walletline.routing.contact.ContactState;
import io.walletline.routing.contact.UnknownContact;
import io.walletline.routing.contact.admission.LineStarts;
import io.walletline.routing.contact.progress.HangUpDesk;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.queue.QueueBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Continues a contact by another channel after its customer has hung up. The new contact is linked to the first and keeps
 * its place in the line, its verification level and, for a while, its agent. Opening hours and limits do not apply again.
 */
@ApplicationScoped
class Continuations {

    private final ContactRepository contacts;
    private final HangUpDesk hangUps;
    private final QueueBook queues;
    private final LineStarts lines;
    private final Event<ContactFact> facts;
    private final Event<ContactChanged> changes;
    private final Ids ids;
    private final Clock clock;
    private final Duration within;
    private final Duration agentFor;

    Continuations(
            ContactRepository contacts,
            HangUpDesk hangUps,
            QueueBook queues,
            LineStarts lines,
            Event<ContactFact> facts,
            Event<ContactChanged> changes,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "walletline.contacts.continue-within") Duration within,
            @ConfigProperty(name = "walletline.contacts.same-agent-for") Duration agentFor) {
        this.contacts = contacts;
        this.hangUps = hangUps;
        this.queues = queues;
        this.lines = lines;
        this.facts = facts;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
        this.within = within;
        this.agentFor = agentFor;
    }

    record Continued(UUID contactId, boolean created) {}

    /**
     * Continues by this channel. A contact that still waits is ended by it; a second request answers as the first.
     *
     * @throws NothingToContinue if the customer talks, is to be called back, or has been gone for too long
     */
    @Transactional
    Continued continueBy(UUID contactId, Channel channel) {
        if (channel == Channel.EMAIL || channel == Channel.CALLBACK) {
            throw new ChannelNotContinued(); // nobody waits in an e-mail, and a callback is asked for otherwise
        }
        var before = contacts.lock(contactId).orElseThrow(UnknownContact::new);
        return contacts.continuationOf(contactId)
                .map(known -> new Continued(known, false))
                .orElseGet(() -> new Continued(begin(before, channel).id(), true));
    }

    private Contact begin(Contact before, Channel channel) {
        var now = clock.instant();
        if (before.state() == ContactState.WAITING || before.state() == ContactState.OFFERED) {
            hangUps.endedByCustomer(before.id());
        }
        var left = before.times().leftAt(before.state());
        if (left == null || left.plus(within).isBefore(now)) {
            throw new NothingToContinue(before.state());
        }
        var queue = queues.queueFor(before.subject().traits(channel));
        var next = before.continuation(ids.next(), channel, queue.name(), now);
        var patience = queue.rules().preferredTime();
        var agent = before.agentId();
        if (agent != null) {
            next.prefer(agent, now.plus(patience.compareTo(agentFor) < 0 ? agentFor : patience));
        }
        contacts.persist(next);
        facts.fire(new ContactQueued(
                next.reference(),
                lines.enter(next),
                next.continues(),
                next.times().enteredAt()));
        changes.fire(new ContactChanged(next.id()));
        return next;
    }
}
