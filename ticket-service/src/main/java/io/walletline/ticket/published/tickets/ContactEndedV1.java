package io.walletline.ticket.published.tickets;

import io.walletline.ticket.casework.contacts.ContactFact.ContactEnded;
import java.time.Instant;
import java.util.UUID;

/** Wire form of {@code contact-ended}; its contract is contracts/events/contact-ended.v1.schema.json. */
record ContactEndedV1(UUID contactId, UUID ticketId, String reason, Instant endedAt) {
    static ContactEndedV1 of(ContactEnded fact) {
        return new ContactEndedV1(
                fact.contactId(), fact.subject().ticketId(), fact.reason().wireName(), fact.at());
    }
}
