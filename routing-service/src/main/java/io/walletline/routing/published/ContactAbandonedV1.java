package io.walletline.routing.published;

import java.time.Instant;
import java.util.UUID;

record ContactAbandonedV1(UUID contactId, UUID ticketId, String queue, long waitedMillis, Instant abandonedAt) {}
