package io.walletline.routing.published;

import java.time.Instant;
import java.util.UUID;

record ContactQueuedV1(UUID contactId, UUID ticketId, String queue, long position, Instant queuedAt) {}
