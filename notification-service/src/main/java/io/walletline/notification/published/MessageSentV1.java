package io.walletline.notification.published;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record MessageSentV1(
        UUID messageId,
        String customerRef,
        @Nullable UUID ticketId,
        String channel,
        String template,
        String language,
        @Nullable String provider,
        @Nullable Integer segments,
        Instant sentAt) {}
