package io.walletline.notification.published;

import io.walletline.notification.message.MessageFact.MessageFailed;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record MessageFailedV1(
        UUID messageId,
        String customerRef,
        @Nullable UUID ticketId,
        @Nullable UUID replyId,
        String channel,
        String template,
        @Nullable String provider,
        String reason,
        boolean permanent,
        Instant failedAt) {

    static MessageFailedV1 of(MessageFailed fact) {
        var message = fact.message();
        return new MessageFailedV1(
                message.messageId(),
                message.customerRef(),
                message.ticketId(),
                message.replyId(),
                message.channel().title(),
                message.template().title(),
                message.provider(),
                fact.reason(),
                fact.permanent(),
                fact.failedAt());
    }
}
