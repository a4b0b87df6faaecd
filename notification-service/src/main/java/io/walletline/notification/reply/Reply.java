package io.walletline.notification.reply;

import java.time.Instant;
import java.util.UUID;

/**
 * A reply that an agent wrote to a customer.
 *
 * @param replyId entry of the ticket's timeline
 * @param text without secrets
 * @param requestedBy agent id
 */
public record Reply(
        UUID replyId,
        UUID ticketId,
        String ticketNumber,
        String customerRef,
        String language,
        String text,
        String requestedBy,
        Instant requestedAt) {

    @Override
    public String toString() {
        return "Reply[" + replyId + "]";
    }
}
