package io.walletline.ticket.casework.contacts;

import io.walletline.kit.id.Ids;
import io.walletline.ticket.cases.customers.CustomerDirectory;
import io.walletline.ticket.cases.facts.TicketFact;
import io.walletline.ticket.cases.facts.TicketFact.TicketStatusChanged;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.casework.contacts.ContactFact.AgentNotReached;
import io.walletline.ticket.casework.contacts.ContactFact.ContactEnded;
import io.walletline.ticket.casework.contacts.ContactFact.ContactRequested;
import io.walletline.ticket.identity.verification.Assurance;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.protection.erasure.CustomerErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
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
     * same channel does not ask twice, also at the same time.
     *
     * @param author of the request
     */
    @Transactional
    public ContactResponse request(TicketSnapshot asked, Channel channel, Purpose purpose, Actor author) {
        var ticket = successors.locked(asked);
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

    /** Contacts of a ticket, the newest first. */
    @Transactional
    List<ContactResponse> of(UUID ticketId) {
        return contacts.ofTicket(ticketId).stream().map(ContactResponse::of).toList();
    }

    /**
     * Takes a contact back that nobody needs any more; one that is over stays so.
     *
     * @throws ContactNotFound if the ticket has no such contact
     */
    @Transactional
    void withdraw(UUID ticketId, UUID contactId, Actor by) {
        var contact = contacts.findById(contactId);
        if (contact == null || !contact.ticketId().equals(ticketId)) {
            throw new ContactNotFound();
        }
        end(contactId, EndReason.CANCELLED, by);
    }

    /** Ends the customer's side of a contact, which is offered to nobody any more. */
    @Transactional
    public void end(UUID contactId, EndReason reason) {
        end(contactId, reason, Actor.SYSTEM);
    }

    private void end(UUID contactId, EndReason reason, Actor by) {
        var contact = contacts.lock(contactId);
        var now = clock.instant();
        if (contact == null || !contact.end(now)) {
            return;
        }
        assurance.contactEnded(contact.ticketId());
        timeline.act(contact.ticketId(), by, "contact-ended", Map.of("reason", reason.wireName()));
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
        var contact = contacts.lock(contactId);
        if (contact != null && contact.end(clock.instant())) {
            assurance.contactEnded(contact.ticketId());
        }
    }

    /** An agent has the contact in hand, or hands it back to the line: whoever talks is not cut off by a change of status. */
    @Transactional
    public void inHand(UUID contactId, boolean isSo) {
        var contact = contacts.lock(contactId);
        if (contact != null) {
            contact.inHand(isSo);
        }
    }

    /** A matter that is settled waits for nobody. */
    void onStatus(@Observes TicketFact fact) {
        if (fact instanceof TicketStatusChanged changed && !changed.to().isActive()) {
            endWaiting(changed.subject().ticketId(), EndReason.COMPLETED);
        }
    }

    void onErasure(@Observes CustomerErased fact) {
        fact.tickets().forEach(ticket -> endWaiting(ticket, EndReason.CANCELLED));
    }

    private void endWaiting(UUID ticketId, EndReason reason) {
        contacts.waitingOn(ticketId).forEach(contact -> end(contact.id(), reason));
    }
}
