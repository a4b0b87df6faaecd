package io.walletline.routing.published;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record WrapUpEndedV1(
        UUID contactId,
        UUID ticketId,
        @Nullable String agentId,
        String queue,
        long wrapUpMillis,
        String endedBy,
        Instant endedAt) {}
