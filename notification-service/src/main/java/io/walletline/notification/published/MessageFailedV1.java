package io.walletline.notification.published;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record MessageFailedV1(
        UUID messageId,
        String customerRef,
        @Nullable UUID ticketId,
        String channel,
        String template,
        @Nullable String provider,
        String reason,
        boolean permanent,
        Instant failedAt) {}
