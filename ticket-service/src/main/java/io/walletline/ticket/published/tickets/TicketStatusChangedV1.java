package io.walletline.ticket.published.tickets;

import io.walletline.ticket.cases.facts.TicketFact.TicketStatusChanged;
import io.walletline.ticket.cases.facts.TicketStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Wire form of {@code ticket-status-changed}; its contract is contracts/events/ticket-status-changed.v1.schema.json. */
record TicketStatusChangedV1(
        UUID ticketId,
        @Nullable String customerRef,
        TicketStatus from,
        TicketStatus to,
        String changedBy,
        Instant changedAt) {
    static TicketStatusChangedV1 of(TicketStatusChanged fact) {
        return new TicketStatusChangedV1(
                fact.subject().ticketId(),
                fact.subject().customerRef(),
                fact.from(),
                fact.to(),
                fact.changedBy().id(),
                fact.at());
    }
}
