package io.walletline.ticket.cases.timeline;

import io.walletline.ticket.kernel.Channel;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened on a ticket, with its text opened. Entries are added, never changed, except for the
 * delivery state of notices and answers.
 *
 * @param ticketId where it was written
 * @param author an actor's id
 * @param channel absent for acts and notices
 * @param text absent for acts and notices, and for a text that is erased
 * @param code of an act, or the template of a notice
 * @param details values for the wording of the code; nothing personal
 * @param delivery of a notice or an answer; absent otherwise
 * @param erased whether there was a text that nobody can read any more
 */
public record TimelineEntry(
        UUID id,
        UUID ticketId,
        Instant at,
        EntryKind kind,
        String author,
        @Nullable Channel channel,
        @Nullable String language,
        @Nullable String text,
        @Nullable String code,
        Map<String, String> details,
        @Nullable DeliveryNews delivery,
        boolean erased) {

    /** Without the text, which must not get into a log. */
    @Override
    public String toString() {
        return "TimelineEntry[id=%s, ticketId=%s, kind=%s]".formatted(id, ticketId, kind);
    }
}
