package io.walletline.ticket.published.tickets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Wire form of {@code ticket-answered}; its contract is contracts/events/ticket-answered.v1.schema.json. */
record TicketAnsweredV1(UUID ticketId, @Nullable String customerRef, String answeredBy, Instant answeredAt) {}
