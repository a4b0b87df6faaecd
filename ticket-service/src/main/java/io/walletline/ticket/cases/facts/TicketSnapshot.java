package io.walletline.ticket.cases.facts;

import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.kernel.Priority;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as it stood when it was read.
 *
 * @param version counts changes from 0; the ticket's ETag
 * @param correlationId the same for all tickets and events of one matter
 * @param customerRef absent for a caller whom nobody knows
 * @param assignee an agent's id
 * @param mergedInto the ticket in which this one goes on; absent unless it was merged
 * @param resolvedAt absent unless it is resolved, or was when it closed
 */
public record TicketSnapshot(
        UUID id,
        long version,
        String number,
        UUID correlationId,
        @Nullable String customerRef,
        Channel channel,
        Origin origin,
        Category category,
        Priority priority,
        TicketStatus status,
        String language,
        @Nullable String region,
        @Nullable String assignee,
        @Nullable UUID followUpOf,
        @Nullable UUID mergedInto,
        Instant openedAt,
        Instant changedAt,
        @Nullable Instant resolvedAt) {

    public TicketSubject subject() {
        return new TicketSubject(id, correlationId, customerRef);
    }
}
