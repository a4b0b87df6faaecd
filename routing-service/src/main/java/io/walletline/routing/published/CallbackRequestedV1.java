package io.walletline.routing.published;

import io.walletline.routing.callback.CallbackMode;
import io.walletline.routing.callback.CallbackReason;
import java.time.Instant;
import java.util.UUID;

record CallbackRequestedV1(
        UUID contactId,
        UUID ticketId,
        String queue,
        CallbackMode mode,
        CallbackReason reason,
        Instant notBefore,
        Instant notAfter,
        int maxAttempts,
        Instant requestedAt) {}
