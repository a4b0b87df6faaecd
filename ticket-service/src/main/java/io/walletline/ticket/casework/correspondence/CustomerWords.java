package io.walletline.ticket.casework.correspondence;

import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.facts.TicketStatus;
import io.walletline.ticket.cases.lifecycle.OpenTicket;
import io.walletline.ticket.cases.lifecycle.TicketDesk;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.timeline.EntryFact;
import io.walletline.ticket.cases.timeline.EntryKind;
import io.walletline.ticket.casework.contacts.Successors;
import io.walletline.ticket.kernel.Actor;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a customer's words go, and what they set in motion. */
@ApplicationScoped
public class CustomerWords {

    /** Before the clocks, which ask whether the ticket is open. */
    private static final int BEFORE_THE_CLOCKS = 10;

    private final Successors successors;
    private final Tickets tickets;
    private final TicketDesk desk;
    private final Event<CustomerWrote> facts;
    private final Clock clock;
    private final Duration reopenWithin;

    CustomerWords(
            Successors successors,
            Tickets tickets,
            TicketDesk desk,
            Event<CustomerWrote> facts,
            Clock clock,
            @ConfigProperty(name = "walletline.tickets.reopen-within", defaultValue = "P14D") Duration reopenWithin) {
        this.successors = successors;
        this.tickets = tickets;
        this.desk = desk;
        this.facts = facts;
        this.clock = clock;
        this.reopenWithin = reopenWithin;
    }

    /**
     * The ticket on which the words of a customer land: the one that it was merged into, and after it has been closed for too
     * long a follow-up, which is opened by the first words. Locked until the transaction ends.
     */
    @Transactional
    public TicketSnapshot landing(TicketSnapshot seen, Actor by) {
        var ticket = successors.locked(seen);
        while (!mayGoOn(ticket)) {
            var next = tickets.goesOn(ticket.id());
            if (next.isEmpty()) {
                return desk.open(OpenTicket.goesOn(ticket, by));
            }
            ticket = successors.locked(next.get());
        }
        return ticket;
    }

    /** Whether a customer's words still re-open the ticket, if they have to. */
    public boolean mayGoOn(TicketSnapshot ticket) {
        return ticket.status() != TicketStatus.CLOSED
                || clock.instant().isBefore(ticket.changedAt().plus(reopenWithin));
    }

    /** A customer has sent something that is no entry of its own: it is worked on all the same. */
    @Transactional
    public void sent(UUID ticketId, Actor by) {
        desk.customerWrote(ticketId, by);
    }

    void on(@Observes @Priority(BEFORE_THE_CLOCKS) EntryFact fact) {
        if (fact.kind() != EntryKind.MESSAGE || fact.opening() || !fact.author().isCustomer()) {
            return;
        }
        var before = tickets.locked(fact.ticketId());
        if (!mayGoOn(before) || before.mergedInto() != null) {
            return;
        }
        var after = desk.customerWrote(fact.ticketId(), fact.author());
        facts.fire(new CustomerWrote(
                after.subject(),
                fact.entryId(),
                after.status(),
                !before.status().isActive(),
                fact.at()));
    }
}
