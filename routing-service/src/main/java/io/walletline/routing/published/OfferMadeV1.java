package io.walletline.routing.published;

import io.walletline.routing.engine.Channel;
import java.time.Instant;
import java.util.UUID;

record OfferMadeV1(
        UUID offerId,
        UUID contactId,
        UUID ticketId,
        String agentId,
        String queue,
        Channel channel,
        Instant madeAt,
        Instant expiresAt) {}
