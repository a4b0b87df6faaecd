package io.walletline.routing.published.offers;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.offer.OfferFact.OfferAccepted;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record OfferAcceptedV1(
        UUID offerId,
        UUID contactId,
        UUID ticketId,
        String agentId,
        String queue,
        Channel channel,
        long waitedMillis,
        @Nullable UUID consults,
        Instant acceptedAt) {

    static OfferAcceptedV1 of(OfferAccepted fact) {
        return new OfferAcceptedV1(
                fact.offerId(),
                fact.contact().contactId(),
                fact.contact().ticketId(),
                fact.agentId(),
                fact.contact().queue(),
                fact.channel(),
                fact.waited().toMillis(),
                fact.consults(),
                fact.at());
    }
}
