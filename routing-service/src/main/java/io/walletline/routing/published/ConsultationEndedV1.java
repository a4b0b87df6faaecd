package io.walletline.routing.published;

import java.time.Instant;
import java.util.UUID;

record ConsultationEndedV1(UUID contactId, UUID consults, UUID ticketId, Instant endedAt) {}
