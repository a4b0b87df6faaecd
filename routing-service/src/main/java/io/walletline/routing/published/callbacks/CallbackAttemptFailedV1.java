package io.walletline.routing.published.callbacks;

import io.walletline.routing.callback.lifecycle.CallbackFact.CallbackAttemptFailed;
import io.walletline.routing.callback.lifecycle.CallbackMode;
import io.walletline.routing.callback.lifecycle.FailedAttempt;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record CallbackAttemptFailedV1(
        UUID contactId,
        UUID ticketId,
        String queue,
        CallbackMode mode,
        int attempt,
        FailedAttempt reason,
        @Nullable Instant nextFrom,
        Instant failedAt) {

    static CallbackAttemptFailedV1 of(CallbackAttemptFailed fact) {
        return new CallbackAttemptFailedV1(
                fact.contact().contactId(),
                fact.contact().ticketId(),
                fact.contact().queue(),
                fact.mode(),
                fact.attempt(),
                fact.reason(),
                fact.nextFrom(),
                fact.at());
    }
}
