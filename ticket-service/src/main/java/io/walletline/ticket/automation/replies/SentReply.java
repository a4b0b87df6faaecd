package io.walletline.ticket.automation.replies;

import io.walletline.kit.redaction.WriterWarning;
import io.walletline.kit.rest.Wire;
import io.walletline.ticket.cases.timeline.DeliveryNews;
import io.walletline.ticket.cases.timeline.TimelineEntry;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A canned reply as it was stored.
 *
 * @param kind {@code message}, or {@code note} if there was nobody to send it to
 * @param text less its secrets
 * @param delivery absent for a note
 * @param warnings what was taken out of the text, and why
 */
record SentReply(
        UUID entryId,
        UUID ticketId,
        String kind,
        @Nullable String language,
        @Nullable String text,
        @Nullable DeliveryNews delivery,
        @Nullable List<WriterWarning> warnings) {

    static SentReply of(TimelineEntry entry, @Nullable List<WriterWarning> warnings) {
        return new SentReply(
                entry.id(),
                entry.ticketId(),
                Wire.name(entry.kind()),
                entry.language(),
                entry.text(),
                entry.delivery(),
                warnings);
    }
}
