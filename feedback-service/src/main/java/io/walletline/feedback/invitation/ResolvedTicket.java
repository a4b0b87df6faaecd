package io.walletline.feedback.invitation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is asked about, frozen at the moment of resolution: who is unassigned later still did it.
 *
 * @param agentId absent if nobody was assigned
 * @param correlationId the matter that it belongs to
 */
public record ResolvedTicket(
        UUID ticketId,
        String customerRef,
        @Nullable String agentId,
        String category,
        String language,
        Instant resolvedAt,
        UUID correlationId) {}
