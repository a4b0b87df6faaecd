package io.walletline.ticket.published.tickets;

import io.walletline.ticket.casework.merging.MergeFact;
import io.walletline.ticket.published.TicketTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts about merging and splitting → {@code ticket.events.v1}, keyed by the ticket that closed, came back or is new. */
@ApplicationScoped
class MergeEventPublisher {

    private final TicketTopic topic;

    MergeEventPublisher(TicketTopic topic) {
        this.topic = topic;
    }

    record TicketMergedV1(
            UUID ticketId,
            UUID intoTicketId,
            @Nullable String customerRef,
            String why,
            String mergedBy,
            Instant mergedAt) {
        static TicketMergedV1 of(MergeFact.TicketMerged fact) {
            return new TicketMergedV1(
                    fact.subject().ticketId(),
                    fact.intoTicketId(),
                    fact.subject().customerRef(),
                    fact.why(),
                    fact.by().id(),
                    fact.at());
        }
    }

    record TicketUnmergedV1(
            UUID ticketId, UUID fromTicketId, @Nullable String customerRef, String unmergedBy, Instant unmergedAt) {
        static TicketUnmergedV1 of(MergeFact.TicketUnmerged fact) {
            return new TicketUnmergedV1(
                    fact.subject().ticketId(),
                    fact.fromTicketId(),
                    fact.subject().customerRef(),
                    fact.by().id(),
                    fact.at());
        }
    }

    record TicketSplitV1(
            UUID ticketId, UUID splitFrom, @Nullable String customerRef, int entries, String splitBy, Instant splitAt) {
        static TicketSplitV1 of(MergeFact.TicketSplit fact) {
            return new TicketSplitV1(
                    fact.subject().ticketId(),
                    fact.splitFrom(),
                    fact.subject().customerRef(),
                    fact.entries(),
                    fact.by().id(),
                    fact.at());
        }
    }

    void on(@Observes MergeFact fact) {
        switch (fact) {
            case MergeFact.TicketMerged f -> publish(f, "ticket-merged", TicketMergedV1.of(f));
            case MergeFact.TicketUnmerged f -> publish(f, "ticket-unmerged", TicketUnmergedV1.of(f));
            case MergeFact.TicketSplit f -> publish(f, "ticket-split", TicketSplitV1.of(f));
        }
    }

    private void publish(MergeFact fact, String event, Object data) {
        topic.publish(fact.subject(), event, fact.at(), data);
    }
}
