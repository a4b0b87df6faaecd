package io.walletline.routing.offer;

import io.walletline.routing.contact.Contact;
import io.walletline.routing.engine.Channel;
import java.time.Instant;
import java.util.UUID;

/** An offer as its agent sees it. */
public record OfferResponse(
        UUID id,
        UUID contactId,
        UUID ticketId,
        OfferState state,
        String queue,
        Channel channel,
        String purpose,
        String category,
        String language,
        int priority,
        Instant queuedAt,
        Instant madeAt,
        Instant expiresAt) {

    static OfferResponse of(Offer offer, Contact contact) {
        return new OfferResponse(
                offer.id(),
                contact.id(),
                contact.subject().ticketId(),
                offer.state(),
                contact.queue(),
                contact.channel(),
                contact.subject().purpose(),
                contact.subject().category(),
                contact.subject().language(),
                contact.priority(),
                contact.times().enteredAt(),
                offer.madeAt(),
                offer.expiresAt());
    }
}
