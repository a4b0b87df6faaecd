package io.walletline.routing.published;

import io.walletline.kit.event.Outbox;
import io.walletline.kit.event.OutgoingEvent;
import io.walletline.routing.contact.ContactReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The topic {@code routing.events.v1}. Events are published in the caller's transaction. */
@ApplicationScoped
public class RoutingTopic {

    private static final String NAME = "routing.events.v1";

    private final Outbox outbox;

    RoutingTopic(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Publishes an event of a contact, keyed by the contact. */
    public void publish(ContactReference contact, String event, Instant at, Object data) {
        outbox.append(new OutgoingEvent(NAME, contact.contactId().toString(), event, at, data)
                .correlatedBy(contact.correlationId())
                .causedBy(contact.causationId()));
    }

    /** Publishes an event of something else, for example of an agent. */
    public void publish(String key, String event, Instant at, Object data) {
        outbox.append(new OutgoingEvent(NAME, key, event, at, data));
    }
}
