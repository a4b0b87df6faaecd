package io.walletline.routing.published.offers;

import io.walletline.routing.offer.OfferFact.OfferRescinded;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record OfferRescindedV1(
        UUID offerId,
        UUID contactId,
        UUID ticketId,
        String agentId,
        String queue,
        @Nullable String reason,
        Instant rescindedAt) {

    static OfferRescindedV1 of(OfferRescinded fact) {
        return new OfferRescindedV1(
                fact.offerId(),
                fact.contact().contactId(),
                fact.contact().ticketId(),
                fact.agentId(),
                fact.contact().queue(),
                fact.reason(),
                fact.at());
    }
}
