package io.walletline.routing.callback;

import io.walletline.routing.callback.lifecycle.Callback;
import io.walletline.routing.callback.lifecycle.CallbackMode;
import io.walletline.routing.callback.lifecycle.CallbackReason;
import io.walletline.routing.callback.lifecycle.CallbackState;
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
        var details = callback.details();
        return new CallbackResponse(
                contact.id(),
                contact.subject().ticketId(),
                contact.queue(),
                details.mode(),
                details.state(),
                details.reason(),
                details.notBefore(),
                details.notAfter(),
                details.attempts(),
                details.maxAttempts(),
                details.wakesAt(),
                details.requestedAt(),
                details.endedAt());
    }
}
