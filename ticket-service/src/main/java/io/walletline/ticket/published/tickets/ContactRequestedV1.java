package io.walletline.ticket.published.tickets;

import io.walletline.ticket.casework.contacts.ContactFact.ContactRequested;
import io.walletline.ticket.casework.contacts.Purpose;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Wire form of {@code contact-requested}; its contract is contracts/events/contact-requested.v1.schema.json. */
record ContactRequestedV1(
        UUID contactId,
        UUID ticketId,
        @Nullable String customerRef,
        Channel channel,
        Purpose purpose,
        Category category,
        int priority,
        String language,
        @Nullable String region,
        int verificationLevel,
        @Nullable String customerTier,
        Instant requestedAt) {
    static ContactRequestedV1 of(ContactRequested fact) {
        return new ContactRequestedV1(
                fact.contactId(),
                fact.subject().ticketId(),
                fact.subject().customerRef(),
                fact.channel(),
                fact.purpose(),
                fact.category(),
                fact.priority(),
                fact.language(),
                fact.region(),
                fact.verificationLevel(),
                fact.customerTier(),
                fact.at());
    }
}
