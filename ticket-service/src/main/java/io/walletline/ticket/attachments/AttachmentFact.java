package io.walletline.ticket.attachments;

import io.walletline.ticket.lifecycle.Matter;
import java.time.Instant;
import java.util.UUID;

/**
 * A file was attached; fired in the transaction that does it.
 *
 * @param internal customers do not see it
 * @param type media type
 */
public record AttachmentFact(
        Matter matter,
        UUID attachmentId,
        UUID entryId,
        boolean internal,
        String type,
        long bytes,
        String by,
        Instant at) {}
