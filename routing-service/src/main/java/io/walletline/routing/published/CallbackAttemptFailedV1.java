package io.walletline.routing.published;

import io.walletline.routing.callback.CallbackMode;
import io.walletline.routing.callback.FailedAttempt;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CallbackAttemptFailedV1(
        UUID contactId,
        UUID ticketId,
        String queue,
        CallbackMode mode,
        int attempt,
        FailedAttempt reason,
        @Nullable Instant nextFrom,
        Instant failedAt) {}
