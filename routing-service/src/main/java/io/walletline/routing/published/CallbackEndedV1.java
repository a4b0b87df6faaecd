package io.walletline.routing.published;

import io.walletline.routing.callback.CallbackState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CallbackEndedV1(
        UUID contactId,
        UUID ticketId,
        String queue,
        CallbackState outcome,
        int attempts,
        @Nullable Instant endedAt) {}
