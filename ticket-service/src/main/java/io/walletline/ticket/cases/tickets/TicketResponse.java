package io.walletline.ticket.cases.tickets;

import io.walletline.ticket.cases.facts.Origin;
import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.facts.TicketStatus;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.kernel.Priority;
import io.walletline.ticket.protection.audit.AboutTicket;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as its readers see it.
 *
 * @param mergedInto the ticket in which it goes on; absent unless it was merged
 */
public record TicketResponse(
        UUID id,
        String number,
        @Nullable String customerRef,
        Channel channel,
        Origin origin,
        TicketStatus status,
        Category category,
        Priority priority,
        String language,
        @Nullable String region,
        @Nullable String assignee,
        @Nullable UUID followUpOf,
        @Nullable UUID mergedInto,
        Instant openedAt,
        Instant changedAt,
        @Nullable Instant resolvedAt)
        implements AboutTicket {

    @Override
    public UUID auditedTicket() {
        return id;
    }

    @Override
    public @Nullable String auditedCustomer() {
        return customerRef;
    }

    public static TicketResponse of(TicketSnapshot ticket) {
        return new TicketResponse(
                ticket.id(),
                ticket.number(),
                ticket.customerRef(),
                ticket.channel(),
                ticket.origin(),
                ticket.status(),
                ticket.category(),
                ticket.priority(),
                ticket.language(),
                ticket.region(),
                ticket.assignee(),
                ticket.followUpOf(),
                ticket.mergedInto(),
                ticket.openedAt(),
                ticket.changedAt(),
                ticket.resolvedAt());
    }
}
