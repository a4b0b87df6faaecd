package io.walletline.routing.callback;

import io.walletline.routing.contact.Contact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A callback as it is read.
 *
 * @param next when it goes on by itself: the window opens, the pause ends, the attempt is given up
 */
record CallbackResponse(
        UUID contactId,
        UUID ticketId,
        String queue,
        CallbackMode mode,
        CallbackState state,
        CallbackReason reason,
        Instant notBefore,
        Instant notAfter,
        int attempts,
        int maxAttempts,
        @Nullable Instant next,
        Instant requestedAt,
        @Nullable Instant endedAt) {

    static CallbackResponse of(Callback callback, Contact contact) {
        CallbackFacts facts = callback.facts();
        return new CallbackResponse(
                contact.id(),
                contact.ticketId(),
                contact.queue(),
                facts.mode(),
                facts.state(),
                facts.reason(),
                facts.notBefore(),
                facts.notAfter(),
                facts.attempts(),
                facts.maxAttempts(),
                facts.wakesAt(),
                facts.requestedAt(),
                facts.endedAt());
    }
}
