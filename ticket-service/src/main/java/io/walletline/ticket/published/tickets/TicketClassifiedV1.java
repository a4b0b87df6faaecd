package io.walletline.ticket.published.tickets;

import io.walletline.ticket.cases.facts.TicketFact.TicketClassified;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Priority;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Wire form of {@code ticket-classified}; its contract is contracts/events/ticket-classified.v1.schema.json. */
record TicketClassifiedV1(
        UUID ticketId,
        Category category,
        Priority priority,
        String language,
        @Nullable String region,
        @Nullable Double confidence,
        String decidedBy,
        Instant classifiedAt) {
    static TicketClassifiedV1 of(TicketClassified fact) {
        return new TicketClassifiedV1(
                fact.subject().ticketId(),
                fact.category(),
                fact.priority(),
                fact.language(),
                fact.region(),
                fact.confidence(),
                fact.decidedBy().id(),
                fact.at());
    }
}
