package io.walletline.notification.reply;

import java.time.Instant;
import java.util.UUID;

/**
 * A reply that support wrote to a customer; its words stay in the case file.
 *
 * @param replyId entry of the ticket's timeline
 * @param requestedBy agent id
 */
public record Reply(
        UUID replyId,
        UUID ticketId,
        String ticketNumber,
        String customerRef,
        String language,
        String requestedBy,
        Instant requestedAt) {

    @Override
    public String toString() {
        return "Reply[" + replyId + "]";
    }
}
