package io.walletline.ticket.overview.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.walletline.ticket.cases.tickets.TicketResponse;
import io.walletline.ticket.protection.audit.AboutTicket;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in a list.
 *
 * @param due the ticket's next deadline; only in lists that are sorted by it
 */
public record SearchHit(
        @JsonUnwrapped TicketResponse ticket, @Nullable Instant due) implements AboutTicket {

    @Override
    public UUID auditedTicket() {
        return ticket.id();
    }

    @Override
    public @Nullable String auditedCustomer() {
        return ticket.customerRef();
    }
}
