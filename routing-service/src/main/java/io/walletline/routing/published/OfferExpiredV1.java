package io.walletline.routing.published;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record OfferExpiredV1(
        UUID offerId,
        UUID contactId,
        UUID ticketId,
        String agentId,
        String queue,
        @Nullable Instant expiredAt) {}
