package io.walletline.routing.subscribed;

import io.walletline.kit.event.IncomingEvent;
import io.walletline.routing.contact.ArrivingContact;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.engine.Policy;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ContactRequested(
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
        Instant requestedAt) {

    ContactRequested {
        Objects.requireNonNull(contactId, "contactId");
        Objects.requireNonNull(ticketId, "ticketId");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(requestedAt, "requestedAt");
        if (priority < 0 || priority > Policy.HIGHEST_PRIORITY) {
            throw new IllegalArgumentException("priority is 0–100");
        }
    }

    ArrivingContact request(IncomingEvent event) {
        return new ArrivingContact(
                contactId,
                ticketId,
                customerRef,
                channel,
                purpose,
                category,
                priority,
                language,
                region,
                verificationLevel,
                customerTier,
                requestedAt,
                event.correlationId(),
                event.id());
    }
}
