package io.walletline.routing.published;

import io.walletline.routing.contact.ContactFact.ConsultationEnded;
import java.time.Instant;
import java.util.UUID;

record ConsultationEndedV1(UUID contactId, UUID consults, UUID ticketId, Instant endedAt) {

    static ConsultationEndedV1 of(ConsultationEnded fact) {
        return new ConsultationEndedV1(
                fact.contact().contactId(), fact.consults(), fact.contact().ticketId(), fact.at());
    }
}
