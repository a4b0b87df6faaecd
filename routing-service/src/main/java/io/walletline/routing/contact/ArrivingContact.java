package io.walletline.routing.contact;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.queue.rules.Traits;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact that asks for an agent, with the correlation and causation of the event that announced it. */
public record ArrivingContact(
        UUID contactId,
        UUID ticketId,
        @Nullable String customerRef,
        Channel channel,
        String purpose,
        String category,
        int priority,
        String language,
        @Nullable String region,
        int verificationLevel,
        @Nullable String customerTier,
        Instant requestedAt,
        UUID correlationId,
        UUID causationId) {

    public Traits traits() {
        return new Traits(category, language, region, channel, purpose, customerTier, verificationLevel);
    }
}
