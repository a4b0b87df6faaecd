package io.walletline.routing.callback.lifecycle;

import io.walletline.routing.contact.ContactReference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened to a callback. */
public sealed interface CallbackFact {

    ContactReference contact();

    Instant at();

    record CallbackRequested(
            ContactReference contact,
            CallbackMode mode,
            CallbackReason reason,
            Instant notBefore,
            Instant notAfter,
            int maxAttempts,
            Instant at)
            implements CallbackFact {}

    /**
     * @param attempt which one, from 1
     * @param agentId the agent who is there already; absent if the customer is dialled first
     * @param answerBy when an attempt without a report has failed
     */
    record CallbackDialRequested(
            ContactReference contact,
            CallbackMode mode,
            int attempt,
            @Nullable String agentId,
            @Nullable Instant answerBy,
            Instant at)
            implements CallbackFact {}

    /** @param nextFrom when the customer may be dialled again; absent if this was the last attempt */
    record CallbackAttemptFailed(
            ContactReference contact,
            CallbackMode mode,
            int attempt,
            FailedAttempt reason,
            @Nullable Instant nextFrom,
            Instant at)
            implements CallbackFact {}

    record CallbackEnded(ContactReference contact, CallbackState outcome, int attempts, Instant at)
            implements CallbackFact {}
}
