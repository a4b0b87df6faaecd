package io.walletline.routing.published;

import io.walletline.routing.contact.DeflectedBy;
import io.walletline.routing.queue.Diversion;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ContactDeflectedV1(
        UUID contactId,
        UUID ticketId,
        String queue,
        Diversion.Act act,
        @Nullable DeflectedBy reason,
        @Nullable Instant nextOpening,
        @Nullable Instant deflectedAt) {}
