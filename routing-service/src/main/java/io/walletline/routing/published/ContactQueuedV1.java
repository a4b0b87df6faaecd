package io.walletline.routing.published;

import io.walletline.routing.contact.ContactFact.ContactQueued;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ContactQueuedV1(
        UUID contactId,
        UUID ticketId,
        String queue,
        long position,
        Instant queuedAt,
        @Nullable UUID continues) {

    static ContactQueuedV1 of(ContactQueued fact) {
        return new ContactQueuedV1(
                fact.contact().contactId(),
                fact.contact().ticketId(),
                fact.contact().queue(),
                fact.position(),
                fact.at(),
                fact.continues());
    }
}
