package io.walletline.routing.published;

import java.time.Instant;
import java.util.UUID;

record ConsultationRequestedV1(
        UUID contactId, UUID consults, UUID ticketId, String byAgent, String queue, Instant requestedAt) {}
