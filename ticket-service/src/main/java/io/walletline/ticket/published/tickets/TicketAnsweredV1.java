package io.walletline.ticket.published.tickets;

import io.walletline.ticket.cases.facts.TicketSubject;
import io.walletline.ticket.cases.timeline.EntryFact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Wire form of {@code ticket-answered}; its contract is contracts/events/ticket-answered.v1.schema.json. */
record TicketAnsweredV1(UUID ticketId, @Nullable String customerRef, String answeredBy, Instant answeredAt) {

    static TicketAnsweredV1 of(EntryFact fact, TicketSubject subject) {
        return new TicketAnsweredV1(
                fact.ticketId(), subject.customerRef(), fact.author().id(), fact.at());
    }
}
