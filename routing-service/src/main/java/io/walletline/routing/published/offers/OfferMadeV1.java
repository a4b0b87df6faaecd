package io.walletline.routing.published.offers;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.offer.OfferFact.OfferMade;
import java.time.Instant;
import java.util.UUID;

public record OfferMadeV1(
        UUID offerId,
        UUID contactId,
        UUID ticketId,
        String agentId,
        String queue,
        Channel channel,
        Instant madeAt,
        Instant expiresAt) {

    static OfferMadeV1 of(OfferMade fact) {
        return new OfferMadeV1(
                fact.offerId(),
                fact.contact().contactId(),
                fact.contact().ticketId(),
                fact.agentId(),
                fact.contact().queue(),
                fact.channel(),
                fact.at(),
                fact.expiresAt());
    }
}
