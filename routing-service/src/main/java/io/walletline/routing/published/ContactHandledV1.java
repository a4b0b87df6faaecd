package io.walletline.routing.published;

import io.walletline.routing.contact.ContactFact.ContactHandled;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ContactHandledV1(
        UUID contactId, UUID ticketId, @Nullable String agentId, String queue, long handledMillis, Instant handledAt) {

    static ContactHandledV1 of(ContactHandled fact) {
        return new ContactHandledV1(
                fact.contact().contactId(),
                fact.contact().ticketId(),
                fact.agentId(),
                fact.contact().queue(),
                fact.handled().toMillis(),
                fact.at());
    }
}
