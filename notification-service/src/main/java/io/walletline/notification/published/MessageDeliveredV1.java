package io.walletline.notification.published;

import io.walletline.notification.message.MessageFact.MessageDelivered;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record MessageDeliveredV1(
        UUID messageId,
        String customerRef,
        @Nullable UUID ticketId,
        @Nullable UUID replyId,
        String channel,
        String template,
        @Nullable String provider,
        Instant deliveredAt) {

    static MessageDeliveredV1 of(MessageDelivered fact) {
        var message = fact.message();
        return new MessageDeliveredV1(
                message.messageId(),
                message.customerRef(),
                message.ticketId(),
                message.replyId(),
                message.channel().title(),
                message.template().title(),
                message.provider(),
                fact.deliveredAt());
    }
}
