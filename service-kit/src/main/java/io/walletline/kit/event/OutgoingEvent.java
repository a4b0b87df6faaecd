package io.walletline.kit.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is about to be published.
 *
 * @param topic without the installation's prefix, for example {@code ticket.events.v1}
 * @param key record key: events of one key keep their order
 * @param name for example {@code ticket-opened}; on the wire {@code io.walletline.ticket-opened.v1}
 * @param time when it happened
 * @param data becomes the JSON value; absent fields are left out
 * @param correlationId the customer's matter that it belongs to; null: that of the event or request at work, else a new one
 * @param causationId the event that caused it; null: the event at work, if any
 */
public record OutgoingEvent(
        String topic,
        String key,
        String name,
        Instant time,
        Object data,
        @Nullable UUID correlationId,
        @Nullable UUID causationId) {

    public OutgoingEvent(String topic, String key, String name, Instant time, Object data) {
        this(topic, key, name, time, data, null, null);
    }

    /** The same event as part of a matter that began earlier. */
    public OutgoingEvent correlatedBy(@Nullable UUID id) {
        return new OutgoingEvent(topic, key, name, time, data, id, causationId);
    }

    /** The same event as the effect of another one. */
    public OutgoingEvent causedBy(@Nullable UUID id) {
        return new OutgoingEvent(topic, key, name, time, data, correlationId, id);
    }
}
