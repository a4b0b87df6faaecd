package io.walletline.kit.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event to be published.
 *
 * @param topic without the installation's prefix, for example {@code ticket.events.v1}
 * @param key record key: events of one key keep their order
 * @param name for example {@code ticket-opened}; on the wire {@code io.walletline.ticket-opened.v1}
 * @param time of the fact
 * @param data becomes the JSON value; absent fields are left out
 * @param correlationId of the ticket's events; null for that of the event being consumed, else a new one
 * @param causationId id of the event that caused this one; null for the event being consumed, if any
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

    /** The same event with another correlation id. */
    public OutgoingEvent correlatedBy(@Nullable UUID id) {
        return new OutgoingEvent(topic, key, name, time, data, id, causationId);
    }

    /** The same event with another cause. */
    public OutgoingEvent causedBy(@Nullable UUID id) {
        return new OutgoingEvent(topic, key, name, time, data, correlationId, id);
    }
}
