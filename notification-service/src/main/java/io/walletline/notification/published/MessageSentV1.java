package io.walletline.notification.published;

import io.walletline.notification.message.MessageFact.MessageSent;
import io.walletline.notification.template.MessageChannel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record MessageSentV1(
        UUID messageId,
        String customerRef,
        @Nullable UUID ticketId,
        @Nullable UUID replyId,
        String channel,
        String template,
        String language,
        @Nullable String provider,
        @Nullable Integer segments,
        Instant sentAt) {

    static MessageSentV1 of(MessageSent fact) {
        var message = fact.message();
        return new MessageSentV1(
                message.messageId(),
                message.customerRef(),
                message.ticketId(),
                message.replyId(),
                message.channel().title(),
                message.template().title(),
                message.language().tag(),
                message.provider(),
                message.channel() == MessageChannel.SMS ? message.segments() : null,
                fact.sentAt());
    }
}
