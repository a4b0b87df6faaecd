package io.walletline.ticket.published.tickets;

import io.walletline.ticket.cases.facts.TicketFact.TicketUnassigned;
import java.time.Instant;
import java.util.UUID;

/** Wire form of {@code ticket-unassigned}; its contract is contracts/events/ticket-unassigned.v1.schema.json. */
record TicketUnassignedV1(UUID ticketId, String agentId, Instant unassignedAt) {
    static TicketUnassignedV1 of(TicketUnassigned fact) {
        return new TicketUnassignedV1(fact.subject().ticketId(), fact.agentId(), fact.at());
    }
}
