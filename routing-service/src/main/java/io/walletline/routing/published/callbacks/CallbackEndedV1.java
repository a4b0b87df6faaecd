package io.walletline.routing.published.callbacks;

import io.walletline.routing.callback.lifecycle.CallbackFact.CallbackEnded;
import io.walletline.routing.callback.lifecycle.CallbackState;
import java.time.Instant;
import java.util.UUID;

public record CallbackEndedV1(
        UUID contactId, UUID ticketId, String queue, CallbackState outcome, int attempts, Instant endedAt) {

    static CallbackEndedV1 of(CallbackEnded fact) {
        return new CallbackEndedV1(
                fact.contact().contactId(),
                fact.contact().ticketId(),
                fact.contact().queue(),
                fact.outcome(),
                fact.attempts(),
                fact.at());
    }
}
