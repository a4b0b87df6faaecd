package io.walletline.routing.published;

import io.walletline.routing.contact.ContactFact.ContactWaitChanged;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ContactWaitChangedV1(
        UUID contactId,
        UUID ticketId,
        String queue,
        long position,
        @Nullable Long p50Seconds,
        @Nullable Long p90Seconds,
        Instant changedAt) {

    static ContactWaitChangedV1 of(ContactWaitChanged fact) {
        return new ContactWaitChangedV1(
                fact.contact().contactId(),
                fact.contact().ticketId(),
                fact.contact().queue(),
                fact.position(),
                fact.p50Seconds(),
                fact.p90Seconds(),
                fact.at());
    }
}
