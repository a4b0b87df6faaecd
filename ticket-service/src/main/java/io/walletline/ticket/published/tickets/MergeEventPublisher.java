package io.walletline.ticket.published.tickets;

import io.walletline.kit.event.Outbox;
import io.walletline.kit.event.OutgoingEvent;
import io.walletline.ticket.cases.lifecycle.TicketSubject;
import io.walletline.ticket.casework.merging.MergeFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts about merging and splitting → {@code ticket.events.v1}, keyed by the ticket that closed, came back or is new. */
@ApplicationScoped
class MergeEventPublisher {

    private static final String TOPIC = "ticket.events.v1";

    private final Outbox outbox;

    MergeEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    record TicketMergedV1(
            UUID ticketId,
            UUID intoTicketId,
            @Nullable String customerRef,
            String why,
            String mergedBy,
            Instant mergedAt) {}

    record TicketUnmergedV1(
            UUID ticketId, UUID fromTicketId, @Nullable String customerRef, String unmergedBy, Instant unmergedAt) {}

    record TicketSplitV1(
            UUID ticketId,
            UUID splitFrom,
            @Nullable String customerRef,
            int entries,
            String splitBy,
            Instant splitAt) {}

    void on(@Observes MergeFact fact) {
        var id = fact.subject().ticketId();
        var customer = fact.subject().customerRef();
        switch (fact) {
            case MergeFact.TicketMerged f ->
                publish(
                        f.subject(),
                        "ticket-merged",
                        f.at(),
                        new TicketMergedV1(id, f.intoTicketId(), customer, f.why(), f.by().id(), f.at()));
            case MergeFact.TicketUnmerged f ->
                publish(
                        f.subject(),
                        "ticket-unmerged",
                        f.at(),
                        new TicketUnmergedV1(id, f.fromTicketId(), customer, f.by().id(), f.at()));
            case MergeFact.TicketSplit f ->
                publish(
                        f.subject(),
                        "ticket-split",
                        f.at(),
                        new TicketSplitV1(id, f.splitFrom(), customer, f.entries(), f.by().id(), f.at()));
        }
    }

    private void publish(TicketSubject subject, String name, Instant at, Object data) {
        outbox.append(new OutgoingEvent(TOPIC, subject.ticketId().toString(), name, at, data)
                .correlatedBy(subject.correlationId()));
    }
}
