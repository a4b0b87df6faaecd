package io.walletline.ticket.published.tickets;

import io.walletline.ticket.cases.facts.TicketFact.TicketResolved;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Wire form of {@code ticket-resolved}; its contract is contracts/events/ticket-resolved.v1.schema.json. */
record TicketResolvedV1(
        UUID ticketId,
        String number,
        @Nullable String customerRef,
        @Nullable String agentId,
        Category category,
        String language,
        Channel channel,
        Instant openedAt,
        Instant resolvedAt) {
    static TicketResolvedV1 of(TicketResolved fact) {
        return new TicketResolvedV1(
                fact.subject().ticketId(),
                fact.number(),
                fact.subject().customerRef(),
                fact.agentId(),
                fact.category(),
                fact.language(),
                fact.channel(),
                fact.openedAt(),
                fact.at());
    }
}
