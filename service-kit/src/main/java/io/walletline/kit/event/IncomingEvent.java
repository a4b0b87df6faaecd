package io.walletline.kit.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The attributes of an event that is being consumed; its data goes to the route beside it. */
public record IncomingEvent(
        UUID id,
        String name,
        String source,
        String key,
        Instant time,
        UUID correlationId,
        @Nullable UUID causationId,
        @Nullable String traceparent) {}
