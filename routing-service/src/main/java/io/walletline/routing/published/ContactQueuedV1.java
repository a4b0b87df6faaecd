package io.walletline.routing.published;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ContactQueuedV1(
        UUID contactId,
        UUID ticketId,
        String queue,
        long position,
        Instant queuedAt,
        @Nullable UUID continues) {}
