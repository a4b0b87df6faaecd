package io.walletline.notification.message;

import io.walletline.notification.template.Language;
import io.walletline.notification.template.MessageChannel;
import io.walletline.notification.template.MessageTemplate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message at the moment of a fact.
 *
 * @param segments number of segments that an SMS is billed as; 0 for a push
 * @param provider name of the provider that has taken the message
 * @param correlationId of the ticket's events, or of the message alone
 * @param causedBy id of the event that ordered the message
 * @param replyId entry of the ticket's timeline that the message carries
 */
public record MessageDetails(
        UUID messageId,
        String customerRef,
        @Nullable UUID ticketId,
        MessageChannel channel,
        MessageTemplate template,
        Language language,
        int segments,
        @Nullable String provider,
        UUID correlationId,
        @Nullable UUID causedBy,
        @Nullable UUID replyId) {}
