package io.walletline.routing.published;

import java.time.Instant;
import java.util.UUID;

record ConferenceStartedV1(UUID contactId, UUID ticketId, String byAgent, String withAgent, Instant startedAt) {}
