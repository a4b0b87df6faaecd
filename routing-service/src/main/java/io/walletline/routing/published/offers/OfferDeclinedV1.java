package io.walletline.routing.published.offers;

import io.walletline.routing.offer.OfferFact.OfferDeclined;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record OfferDeclinedV1(
        UUID offerId,
        UUID contactId,
        UUID ticketId,
        String agentId,
        String queue,
        @Nullable String reason,
        Instant declinedAt) {

    static OfferDeclinedV1 of(OfferDeclined fact) {
        return new OfferDeclinedV1(
                fact.offerId(),
                fact.contact().contactId(),
                fact.contact().ticketId(),
                fact.agentId(),
                fact.contact().queue(),
                fact.reason(),
                fact.at());
    }
}
