package io.walletline.ticket.casework.contacts;

import io.walletline.kit.id.Ids;
import io.walletline.ticket.cases.customers.CustomerDirectory;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.casework.contacts.ContactFact.AgentNotReached;
import io.walletline.ticket.casework.contacts.ContactFact.ContactEnded;
import io.walletline.ticket.casework.contacts.ContactFact.ContactRequested;
import io.walletline.ticket.identity.verification.Assurance;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Requests and ends contacts. */
@ApplicationScoped
public class ContactDesk {

    private final ContactRepository contacts;
    private final Tickets tickets;
    private final Successors successors;
    private final Timeline timeline;
    private final Assurance assurance;
    private final CustomerDirectory customers;
    private final Event<ContactFact> facts;
    private final Ids ids;
    private final Clock clock;

    ContactDesk(
            ContactRepository contacts,
            Tickets tickets,
            Successors successors,
            Timeline timeline,
            Assurance assurance,
            CustomerDirectory customers,
            Event<ContactFact> facts,
            Ids ids,
            Clock clock) {
        this.contacts = contacts;
        this.tickets = tickets;
        this.successors = successors;
        this.timeline = timeline;
        this.assurance = assurance;
        this.customers = customers;
        this.facts = facts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Asks for a human on this ticket, or on the one that it was merged into; a ticket that already waits for one on the
     * same channel does not ask twice.
     *
     * @param author of the request
     */
    @Transactional
    public ContactResponse request(TicketSnapshot asked, Channel channel, Purpose purpose, Actor author) {
        var ticket = successors.of(asked);
        var waiting = contacts.openOf(ticket.id());
        if (waiting.isPresent() && waiting.get().channel() == channel) {
            return ContactResponse.of(waiting.get());
        }
        var now = clock.instant();
        var contact = new Contact(ids.next(), ticket.id(), channel, purpose, now);
        contacts.persist(contact);
        timeline.act(ticket.id(), author, "contact-requested", Map.of("channel", channel.wireName()));
        facts.fire(new ContactRequested(
                ticket.subject(),
                contact.id(),
                channel,
                purpose,
                ticket.category(),
                ticket.priority().weight(),
                ticket.language(),
                ticket.region(),
                assurance.level(ticket.id()),
                customers.tier(ticket.subject().customerRef()).orElse(null),
                now));
        return ContactResponse.of(contact);
    }

    /** Whether the ticket's customer waits for, or talks with, a human. */
    @Transactional
    public boolean isWaiting(UUID ticketId) {
        return contacts.openOf(ticketId).isPresent();
    }

    /** Ends the customer's side of a contact, which is offered to nobody any more. */
    @Transactional
    public void end(UUID contactId, EndReason reason) {
        var contact = contacts.findById(contactId);
        var now = clock.instant();
        if (contact == null || !contact.end(now)) {
            return;
        }
        timeline.act(contact.ticketId(), Actor.SYSTEM, "contact-ended", Map.of("reason", reason.wireName()));
        facts.fire(new ContactEnded(tickets.require(contact.ticketId()).subject(), contactId, reason, now));
    }

    /** The agent who accepted does not pick up: routing keeps the customer's place and offers the contact to others. */
    @Transactional
    public void agentNotReached(UUID contactId, String agentId, String reason) {
        var contact = contacts.findById(contactId);
        if (contact == null || !contact.isOpen()) {
            return;
        }
        timeline.act(
                contact.ticketId(), Actor.SYSTEM, "agent-not-reached", Map.of("agentId", agentId, "reason", reason));
        facts.fire(new AgentNotReached(
                tickets.require(contact.ticketId()).subject(), contactId, agentId, reason, clock.instant()));
    }

    /** Ends a contact that routing reports as handled; publishes nothing, because nothing is left to rescind. */
    @Transactional
    public void handled(UUID contactId) {
        var contact = contacts.findById(contactId);
        if (contact != null) {
            contact.end(clock.instant());
        }
    }
}
