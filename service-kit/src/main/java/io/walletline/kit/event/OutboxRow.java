package io.walletline.kit.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table {@code outbox}.
 *
 * @param position order of appending; 0 before the database has given one
 */
record OutboxRow(
        long position,
        UUID id,
        String topic,
        String key,
        String type,
        String payload,
        String source,
        Instant occurredTime,
        Instant recordedTime,
        UUID correlationId,
        @Nullable UUID causationId,
        @Nullable String traceparent) {

    /** One key of one topic; rows of a lane keep their order. */
    record Lane(String topic, String key) {}

    Lane lane() {
        return new Lane(topic, key);
    }
}
