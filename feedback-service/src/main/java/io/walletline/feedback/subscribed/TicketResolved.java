package io.walletline.feedback.subscribed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record TicketResolved(
        UUID ticketId,
        @Nullable String customerRef,
        @Nullable String agentId,
        String category,
        String language,
        Instant resolvedAt) {}
