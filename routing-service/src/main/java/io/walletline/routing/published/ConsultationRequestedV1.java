package io.walletline.routing.published;

import io.walletline.routing.contact.ContactFact.ConsultationRequested;
import java.time.Instant;
import java.util.UUID;

record ConsultationRequestedV1(
        UUID contactId, UUID consults, UUID ticketId, String byAgent, String queue, Instant requestedAt) {

    static ConsultationRequestedV1 of(ConsultationRequested fact) {
        return new ConsultationRequestedV1(
                fact.contact().contactId(),
                fact.consults(),
                fact.contact().ticketId(),
                fact.byAgent(),
                fact.contact().queue(),
                fact.at());
    }
}
