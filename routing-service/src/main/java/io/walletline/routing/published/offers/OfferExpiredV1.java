package io.walletline.routing.published.offers;

import io.walletline.routing.offer.OfferFact.OfferExpired;
import java.time.Instant;
import java.util.UUID;

public record OfferExpiredV1(
        UUID offerId, UUID contactId, UUID ticketId, String agentId, String queue, Instant expiredAt) {

    static OfferExpiredV1 of(OfferExpired fact) {
        return new OfferExpiredV1(
                fact.offerId(),
                fact.contact().contactId(),
                fact.contact().ticketId(),
                fact.agentId(),
                fact.contact().queue(),
                fact.at());
    }
}
