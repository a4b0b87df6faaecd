package io.walletline.ticket.casework.attachments;

import io.walletline.ticket.cases.facts.TicketSubject;
import io.walletline.ticket.kernel.Actor;
import java.time.Instant;
import java.util.UUID;

/** A fact about a file, fired in the transaction of its change. */
public sealed interface AttachmentFact {

    TicketSubject subject();

    UUID attachmentId();

    Instant at();

    /**
     * A file was attached.
     *
     * @param internal customers do not see it
     * @param type media type
     */
    record FileAdded(
            TicketSubject subject,
            UUID attachmentId,
            UUID entryId,
            boolean internal,
            String type,
            long bytes,
            Actor by,
            Instant at)
            implements AttachmentFact {}

    /**
     * A file was removed and can be read by nobody any more.
     *
     * @param internal customers did not see it
     * @param why {@code by-hand}, {@code erasure} or {@code retention}
     * @param by {@code system} unless a person did it
     */
    record FileRemoved(
            TicketSubject subject, UUID attachmentId, UUID entryId, boolean internal, String why, Actor by, Instant at)
            implements AttachmentFact {}
}
