package io.walletline.ticket.casework.attachments;

import io.walletline.ticket.protection.audit.AboutTicket;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as its readers see it.
 *
 * @param ticketId of the upload: another ticket's after a merge or split
 * @param entryId the timeline entry that it belongs to
 * @param internal customers do not see it
 * @param name absent once it is removed
 * @param type media type
 * @param sha256 of the content, in hexadecimal; absent once it is removed
 * @param removal {@code by-hand}, {@code erasure} or {@code retention}; absent while it is there
 * @param reason of the removal, for agents
 */
public record AttachmentResponse(
        UUID id,
        UUID ticketId,
        UUID entryId,
        boolean internal,
        @Nullable String name,
        String type,
        long bytes,
        @Nullable String sha256,
        String addedBy,
        Instant addedAt,
        @Nullable Removal removal,
        @Nullable String removedBy,
        @Nullable Instant removedAt,
        @Nullable String reason)
        implements AboutTicket {

    @Override
    public UUID auditedTicket() {
        return ticketId;
    }
}
