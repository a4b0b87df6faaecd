package io.walletline.ticket.cases.facts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which customer's matter a fact belongs to.
 *
 * @param correlationId the same for all events of the matter, over follow-up tickets too
 * @param customerRef absent for a caller whom nobody knows
 */
public record TicketSubject(
        UUID ticketId, UUID correlationId, @Nullable String customerRef) {}
