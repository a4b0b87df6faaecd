package io.walletline.ticket.published.correspondence;

import io.walletline.ticket.cases.facts.TicketStatus;
import io.walletline.ticket.casework.correspondence.CustomerWrote;
import io.walletline.ticket.published.TicketTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer's words → {@code customer-wrote}, never the words. */
@ApplicationScoped
class CustomerWrotePublisher {

    private final TicketTopic topic;

    CustomerWrotePublisher(TicketTopic topic) {
        this.topic = topic;
    }

    record CustomerWroteV1(
            UUID ticketId,
            UUID entryId,
            @Nullable String customerRef,
            TicketStatus ticketStatus,
            boolean reopened,
            Instant wroteAt) {}

    void on(@Observes CustomerWrote fact) {
        var subject = fact.subject();
        topic.publish(
                subject,
                "customer-wrote",
                fact.at(),
                new CustomerWroteV1(
                        subject.ticketId(),
                        fact.entryId(),
                        subject.customerRef(),
                        fact.status(),
                        fact.reopened(),
                        fact.at()));
    }
}
