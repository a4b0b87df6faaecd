package io.walletline.routing.published;

import io.walletline.routing.contact.ContactFact.WrapUpEnded;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record WrapUpEndedV1(
        UUID contactId,
        UUID ticketId,
        @Nullable String agentId,
        String queue,
        long wrapUpMillis,
        String endedBy,
        Instant endedAt) {

    static WrapUpEndedV1 of(WrapUpEnded fact) {
        return new WrapUpEndedV1(
                fact.contact().contactId(),
                fact.contact().ticketId(),
                fact.agentId(),
                fact.contact().queue(),
                fact.wrappedUp().toMillis(),
                fact.endedBy(),
                fact.at());
    }
}
