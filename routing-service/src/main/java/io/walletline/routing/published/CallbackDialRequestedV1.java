package io.walletline.routing.published;

import io.walletline.routing.callback.CallbackMode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CallbackDialRequestedV1(
        UUID contactId,
        UUID ticketId,
        String queue,
        CallbackMode mode,
        int attempt,
        @Nullable String agentId,
        Instant requestedAt,
        @Nullable Instant answerBy) {}
