package io.walletline.ticket.cases.lifecycle;

import io.walletline.ticket.cases.facts.TicketSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Tickets as the other features find them, whoever calls. */
@ApplicationScoped
public class Tickets {

    private final TicketRepository tickets;

    Tickets(TicketRepository tickets) {
        this.tickets = tickets;
    }

    /** @throws TicketNotFound if there is none */
    @Transactional
    public TicketSnapshot require(UUID id) {
        return tickets.require(id).snapshot();
    }

    /**
     * Locks tickets for an act on several of them, always in the same order, so that two such acts wait for each other.
     *
     * @throws TicketNotFound if one of them is not there
     */
    @Transactional
    public void lockInOrder(UUID... ids) {
        Arrays.stream(ids).sorted().forEach(tickets::requireForChange);
    }

    /** The newest ticket in which the customer went on after this one was closed for good. */
    @Transactional
    public Optional<TicketSnapshot> goesOn(UUID id) {
        return tickets.goesOn(id).map(Ticket::snapshot);
    }

    /**
     * Takes a turn on a ticket, and reads it as it is then: for acts that look first.
     *
     * @throws TicketNotFound if there is none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public TicketSnapshot locked(UUID id) {
        return tickets.locked(id).snapshot();
    }

    /** Takes turns on a ticket that has been read already, for an act on what hangs on it: the ticket is locked first, always. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(UUID id) {
        tickets.hold(id);
    }
}
