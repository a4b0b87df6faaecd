package io.walletline.ticket.published.tickets;

import io.walletline.ticket.cases.lifecycle.Origin;
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
        Instant openedAt) {}
