package io.walletline.notification.message;

import io.walletline.notification.template.Language;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as agents see it: neither text nor address. */
record MessageResponse(
        UUID messageId,
        String customerRef,
        @Nullable UUID ticketId,
        String channel,
        String template,
        Language language,
        String state,
        int segments,
        int attempts,
        @Nullable String provider,
        @Nullable String reason,
        @Nullable Boolean permanent,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant failedAt) {

    static MessageResponse of(Message message) {
        return new MessageResponse(
                message.id(),
                message.customerRef(),
                message.ticketId(),
                message.channel().title(),
                message.template().title(),
                message.language(),
                message.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                message.segments(),
                message.attempts(),
                message.provider(),
                message.failureReason(),
                message.permanent(),
                message.createdAt(),
                message.state() == DeliveryState.PENDING ? message.dueAt() : null,
                message.sentAt(),
                message.deliveredAt(),
                message.failedAt());
    }
}
