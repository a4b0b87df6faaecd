package io.walletline.feedback.invitation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket at the moment of its resolution. A later change of its agent does not change it.
 *
 * @param agentId absent if nobody was assigned
 * @param correlationId of the ticket's events
 */
public record ResolvedTicket(
        UUID ticketId,
        String customerRef,
        @Nullable String agentId,
        String category,
        String language,
        Instant resolvedAt,
        UUID correlationId) {}
