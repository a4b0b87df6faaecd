package io.walletline.ticket.published;

import io.walletline.kit.event.Outbox;
import io.walletline.kit.event.OutgoingEvent;
import io.walletline.ticket.cases.facts.TicketSubject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The topic {@code ticket.events.v1}: keyed by ticket, events of one matter correlated. */
@ApplicationScoped
public class TicketTopic {

    public static final String NAME = "ticket.events.v1";

    private final Outbox outbox;

    TicketTopic(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Publishes in the caller's transaction. */
    public void publish(TicketSubject subject, String event, Instant at, Object data) {
        outbox.append(new OutgoingEvent(NAME, subject.ticketId().toString(), event, at, data)
                .correlatedBy(subject.correlationId()));
    }
}
