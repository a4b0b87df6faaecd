package io.walletline.routing.published;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ContactWaitChangedV1(
        UUID contactId,
        UUID ticketId,
        String queue,
        long position,
        @Nullable Long p50Seconds,
        @Nullable Long p90Seconds,
        Instant changedAt) {}
