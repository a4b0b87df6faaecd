package io.walletline.routing.published.callbacks;

import io.walletline.routing.callback.lifecycle.CallbackFact.CallbackRequested;
import io.walletline.routing.callback.lifecycle.CallbackMode;
import io.walletline.routing.callback.lifecycle.CallbackReason;
import java.time.Instant;
import java.util.UUID;

public record CallbackRequestedV1(
        UUID contactId,
        UUID ticketId,
        String queue,
        CallbackMode mode,
        CallbackReason reason,
        Instant notBefore,
        Instant notAfter,
        int maxAttempts,
        Instant requestedAt) {

    static CallbackRequestedV1 of(CallbackRequested fact) {
        return new CallbackRequestedV1(
                fact.contact().contactId(),
                fact.contact().ticketId(),
                fact.contact().queue(),
                fact.mode(),
                fact.reason(),
                fact.notBefore(),
                fact.notAfter(),
                fact.maxAttempts(),
                fact.at());
    }
}
