package io.walletline.ticket.automation.replies;

import io.walletline.ticket.kernel.LocalizedText;
import java.time.Instant;
import java.util.Set;

/** A canned reply with the variables that it needs. */
record ReplyResponse(
        String name,
        LocalizedText title,
        LocalizedText text,
        Set<String> variables,
        String changedBy,
        Instant changedAt) {

    static ReplyResponse of(CannedReply reply) {
        return new ReplyResponse(
                reply.name(),
                reply.title(),
                reply.text(),
                ReplyTemplate.parse(reply.text().en()).variables(),
                reply.changedBy(),
                reply.changedAt());
    }
}
