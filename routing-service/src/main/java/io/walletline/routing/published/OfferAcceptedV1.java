package io.walletline.routing.published;

import io.walletline.routing.engine.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record OfferAcceptedV1(
        UUID offerId,
        UUID contactId,
        UUID ticketId,
        String agentId,
        String queue,
        Channel channel,
        long waitedMillis,
        @Nullable UUID consults,
        @Nullable Instant acceptedAt) {}
