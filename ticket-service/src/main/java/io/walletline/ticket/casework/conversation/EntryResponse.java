package io.walletline.ticket.casework.conversation;

import io.walletline.kit.redaction.WriterWarning;
import io.walletline.kit.rest.Wire;
import io.walletline.ticket.cases.timeline.DeliveryNews;
import io.walletline.ticket.cases.timeline.TimelineEntry;
import io.walletline.ticket.casework.attachments.AttachmentResponse;
import io.walletline.ticket.kernel.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A timeline entry as its readers see it.
 *
 * @param ticketId of the writing: another ticket's after a merge or split
 * @param kind {@code message}, {@code note}, {@code act} or {@code notice}
 * @param author a customer ref, an agent id, {@code system} or {@code caller} (unknown number)
 * @param code of the act or message template; a page words it in its reader's language
 * @param erased true if there was a text that nobody can read any more
 * @param attachments the entry's files, removed ones too; absent if there never were any
 * @param followUp only for the one who wrote it: the new ticket in which a closed one goes on
 * @param delivery how far a notice or an answer got
 * @param warnings only for the one who wrote it: what was taken out of the text, and why
 */
record EntryResponse(
        UUID id,
        UUID ticketId,
        Instant at,
        String kind,
        String author,
        @Nullable Channel channel,
        @Nullable String language,
        @Nullable String text,
        @Nullable String code,
        Map<String, String> details,
        @Nullable DeliveryNews delivery,
        @Nullable Boolean erased,
        @Nullable List<AttachmentResponse> attachments,
        @Nullable FollowUp followUp,
        @Nullable List<WriterWarning> warnings) {

    /** A ticket in which a closed one goes on. */
    record FollowUp(UUID ticketId, String number) {}

    static EntryResponse of(
            TimelineEntry entry,
            @Nullable List<AttachmentResponse> attachments,
            @Nullable FollowUp followUp,
            @Nullable List<WriterWarning> warnings) {
        return new EntryResponse(
                entry.id(),
                entry.ticketId(),
                entry.at(),
                Wire.name(entry.kind()),
                entry.author(),
                entry.channel(),
                entry.language(),
                entry.text(),
                entry.code(),
                entry.details(),
                entry.delivery(),
                entry.erased() ? true : null,
                attachments,
                followUp,
                warnings);
    }
}
