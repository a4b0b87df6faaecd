package io.walletline.notification.published;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record MessageDeliveredV1(
        UUID messageId,
        String customerRef,
        @Nullable UUID ticketId,
        String channel,
        String template,
        @Nullable String provider,
        Instant deliveredAt) {}
