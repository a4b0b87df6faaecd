package io.walletline.ticket.published.tickets;

import io.walletline.ticket.casework.contacts.ContactFact.AgentNotReached;
import java.time.Instant;
import java.util.UUID;

/** Wire form of {@code agent-not-reached}; its contract is contracts/events/agent-not-reached.v1.schema.json. */
record AgentNotReachedV1(UUID contactId, UUID ticketId, String agentId, String reason, Instant reportedAt) {
    static AgentNotReachedV1 of(AgentNotReached fact) {
        return new AgentNotReachedV1(
                fact.contactId(), fact.subject().ticketId(), fact.agentId(), fact.reason(), fact.at());
    }
}
