package io.walletline.routing.published;

import io.walletline.routing.contact.ContactFact.ContactAbandoned;
import java.time.Instant;
import java.util.UUID;

record ContactAbandonedV1(UUID contactId, UUID ticketId, String queue, long waitedMillis, Instant abandonedAt) {

    static ContactAbandonedV1 of(ContactAbandoned fact) {
        return new ContactAbandonedV1(
                fact.contact().contactId(),
                fact.contact().ticketId(),
                fact.contact().queue(),
                fact.waited().toMillis(),
                fact.at());
    }
}
