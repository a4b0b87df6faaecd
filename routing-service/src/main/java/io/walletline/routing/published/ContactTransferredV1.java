package io.walletline.routing.published;

import io.walletline.routing.contact.ContactFact.ContactTransferred;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ContactTransferredV1(
        UUID contactId,
        UUID ticketId,
        String fromAgent,
        @Nullable String toAgent,
        String queue,
        @Nullable Integer tier,
        Instant transferredAt) {

    static ContactTransferredV1 of(ContactTransferred fact) {
        return new ContactTransferredV1(
                fact.contact().contactId(),
                fact.contact().ticketId(),
                fact.fromAgent(),
                fact.toAgent(),
                fact.contact().queue(),
                fact.tier(),
                fact.at());
    }
}
