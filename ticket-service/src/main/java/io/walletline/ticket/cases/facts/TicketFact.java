package io.walletline.ticket.cases.facts;

import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.kernel.Priority;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a ticket. */
public sealed interface TicketFact {

    TicketSubject subject();

    Instant at();

    record TicketOpened(
            TicketSubject subject,
            String number,
            Channel channel,
            Origin origin,
            Category category,
            Priority priority,
            String language,
            @Nullable String region,
            @Nullable UUID followUpOf,
            Instant at)
            implements TicketFact {}

    /** @param confidence 0–1; absent if a person decided */
    record TicketClassified(
            TicketSubject subject,
            Category category,
            Priority priority,
            String language,
            @Nullable String region,
            @Nullable Double confidence,
            Actor decidedBy,
            Instant at)
            implements TicketFact {}

    record TicketAssigned(TicketSubject subject, String agentId, Instant at) implements TicketFact {}

    /** @param agentId whose it was */
    record TicketUnassigned(TicketSubject subject, String agentId, Actor unassignedBy, Instant at)
            implements TicketFact {}

    record TicketStatusChanged(TicketSubject subject, TicketStatus from, TicketStatus to, Actor changedBy, Instant at)
            implements TicketFact {}

    /** Who and what the resolution is attributed to, frozen now: a later re-assignment does not change it. */
    record TicketResolved(
            TicketSubject subject,
            String number,
            @Nullable String agentId,
            Category category,
            String language,
            Channel channel,
            Instant openedAt,
            Instant at)
            implements TicketFact {}
}
