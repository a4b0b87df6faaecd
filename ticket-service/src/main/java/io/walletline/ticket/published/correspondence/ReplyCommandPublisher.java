package io.walletline.ticket.published.correspondence;

import io.walletline.kit.event.Outbox;
import io.walletline.kit.event.OutgoingEvent;
import io.walletline.ticket.cases.lifecycle.Tickets;
import io.walletline.ticket.cases.timeline.EntryFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Support's answers → {@code reply-requested} on {@code notification.commands.v1}, keyed by customer. */
@ApplicationScoped
class ReplyCommandPublisher {

    private static final String TOPIC = "notification.commands.v1";

    private final Outbox outbox;
    private final Tickets tickets;

    ReplyCommandPublisher(Outbox outbox, Tickets tickets) {
        this.outbox = outbox;
        this.tickets = tickets;
    }

    record ReplyRequestedV1(
            UUID replyId,
            UUID ticketId,
            String ticketNumber,
            String customerRef,
            String language,
            String requestedBy,
            Instant requestedAt) {}

    void on(@Observes EntryFact fact) {
        if (!fact.leaves()) {
            return;
        }
        var ticket = tickets.require(fact.ticketId());
        var customer = Objects.requireNonNull(ticket.customerRef(), "an answer that leaves has somebody to reach");
        var data = new ReplyRequestedV1(
                fact.entryId(),
                ticket.id(),
                ticket.number(),
                customer,
                ticket.language(),
                fact.author().id(),
                fact.at());
        outbox.append(new OutgoingEvent(TOPIC, customer, "reply-requested", fact.at(), data)
                .correlatedBy(ticket.correlationId()));
    }
}
