package io.walletline.routing.published.callbacks;

import io.walletline.routing.callback.lifecycle.CallbackFact.CallbackDialRequested;
import io.walletline.routing.callback.lifecycle.CallbackMode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record CallbackDialRequestedV1(
        UUID contactId,
        UUID ticketId,
        String queue,
        CallbackMode mode,
        int attempt,
        @Nullable String agentId,
        Instant requestedAt,
        @Nullable Instant answerBy) {

    static CallbackDialRequestedV1 of(CallbackDialRequested fact) {
        return new CallbackDialRequestedV1(
                fact.contact().contactId(),
                fact.contact().ticketId(),
                fact.contact().queue(),
                fact.mode(),
                fact.attempt(),
                fact.agentId(),
                fact.at(),
                fact.answerBy());
    }
}
