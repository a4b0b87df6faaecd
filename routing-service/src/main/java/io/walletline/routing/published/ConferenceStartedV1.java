package io.walletline.routing.published;

import io.walletline.routing.contact.ContactFact.ConferenceStarted;
import java.time.Instant;
import java.util.UUID;

record ConferenceStartedV1(UUID contactId, UUID ticketId, String byAgent, String withAgent, Instant startedAt) {

    static ConferenceStartedV1 of(ConferenceStarted fact) {
        return new ConferenceStartedV1(
                fact.contact().contactId(), fact.contact().ticketId(), fact.byAgent(), fact.withAgent(), fact.at());
    }
}
