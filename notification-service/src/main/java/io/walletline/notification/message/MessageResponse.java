package io.walletline.notification.message;

import io.walletline.kit.rest.Wire;
import io.walletline.notification.template.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message for agents, without its text and its address. */
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
                Wire.name(message.state()),
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
