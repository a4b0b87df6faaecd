package io.walletline.routing.published;

import io.walletline.routing.contact.ContactFact.ContactDeflected;
import io.walletline.routing.contact.DeflectedBy;
import io.walletline.routing.queue.access.Diversion;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ContactDeflectedV1(
        UUID contactId,
        UUID ticketId,
        String queue,
        Diversion.Act act,
        @Nullable DeflectedBy reason,
        @Nullable Instant nextOpening,
        Instant deflectedAt) {

    static ContactDeflectedV1 of(ContactDeflected fact) {
        return new ContactDeflectedV1(
                fact.contact().contactId(),
                fact.contact().ticketId(),
                fact.contact().queue(),
                fact.act(),
                fact.reason(),
                fact.nextOpening(),
                fact.at());
    }
}
