package io.walletline.routing.contact;

import io.walletline.routing.engine.Channel;
import io.walletline.routing.queue.Traits;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody asks for a human. Correlation and causation are those of the event that said so. */
public record ContactRequest(
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
