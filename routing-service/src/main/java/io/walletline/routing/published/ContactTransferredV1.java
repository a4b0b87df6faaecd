package io.walletline.routing.published;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ContactTransferredV1(
        UUID contactId,
        UUID ticketId,
        String fromAgent,
        @Nullable String toAgent,
        String queue,
        @Nullable Integer tier,
        Instant transferredAt) {}
