package io.walletline.ticket.published.tickets;

import io.walletline.ticket.cases.facts.Origin;
import io.walletline.ticket.cases.facts.TicketFact.TicketOpened;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.kernel.Priority;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Wire form of {@code ticket-opened}; its contract is contracts/events/ticket-opened.v1.schema.json. */
record TicketOpenedV1(
        UUID ticketId,
        String number,
        @Nullable String customerRef,
        Channel channel,
        Origin origin,
        Category category,
        Priority priority,
        String language,
        @Nullable String region,
        @Nullable UUID followUpOf,
        Instant openedAt) {
    static TicketOpenedV1 of(TicketOpened fact) {
        return new TicketOpenedV1(
                fact.subject().ticketId(),
                fact.number(),
                fact.subject().customerRef(),
                fact.channel(),
                fact.origin(),
                fact.category(),
                fact.priority(),
                fact.language(),
                fact.region(),
                fact.followUpOf(),
                fact.at());
    }
}
