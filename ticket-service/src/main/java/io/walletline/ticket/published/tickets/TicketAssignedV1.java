package io.walletline.ticket.published.tickets;

import io.walletline.ticket.cases.facts.TicketFact.TicketAssigned;
import java.time.Instant;
import java.util.UUID;

/** Wire form of {@code ticket-assigned}; its contract is contracts/events/ticket-assigned.v1.schema.json. */
record TicketAssignedV1(UUID ticketId, String agentId, Instant assignedAt) {
    static TicketAssignedV1 of(TicketAssigned fact) {
        return new TicketAssignedV1(fact.subject().ticketId(), fact.agentId(), fact.at());
    }
}
