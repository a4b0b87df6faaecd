package io.walletline.ticket.published.tickets;

import io.walletline.kit.event.Outbox;
import io.walletline.kit.event.OutgoingEvent;
import io.walletline.ticket.protection.erasure.CustomerErased;
import io.walletline.ticket.published.TicketTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;

/** A customer was erased → {@code ticket.events.v1}, keyed by customer, so that whoever keeps copies drops them too. */
@ApplicationScoped
class PrivacyEventPublisher {

    private final Outbox outbox;

    PrivacyEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    record CustomerErasedV1(String customerRef, int tickets, Instant erasedAt) {
        static CustomerErasedV1 of(CustomerErased fact) {
            return new CustomerErasedV1(fact.customerRef(), fact.tickets().size(), fact.at());
        }
    }

    void on(@Observes CustomerErased fact) {
        outbox.append(new OutgoingEvent(
                TicketTopic.NAME, fact.customerRef(), "customer-erased", fact.at(), CustomerErasedV1.of(fact)));
    }
}
