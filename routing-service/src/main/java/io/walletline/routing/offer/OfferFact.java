package io.walletline.routing.offer;

import io.walletline.routing.contact.ContactReference;
import io.walletline.routing.engine.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to an offer. */
public sealed interface OfferFact {

    UUID offerId();

    ContactReference contact();

    String agentId();

    Instant at();

    record OfferMade(
            UUID offerId, ContactReference contact, String agentId, Channel channel, Instant expiresAt, Instant at)
            implements OfferFact {}

    /**
     * @param waited the contact's wait until this offer was accepted
     * @param consults the contact that it is about, if it is a consultation
     */
    record OfferAccepted(
            UUID offerId,
            ContactReference contact,
            String agentId,
            Channel channel,
            Duration waited,
            @Nullable UUID consults,
            Instant at)
            implements OfferFact {}

    record OfferDeclined(UUID offerId, ContactReference contact, String agentId, String reason, Instant at)
            implements OfferFact {}

    record OfferExpired(UUID offerId, ContactReference contact, String agentId, Instant at) implements OfferFact {}

    record OfferRescinded(UUID offerId, ContactReference contact, String agentId, String reason, Instant at)
            implements OfferFact {}
}
