package io.walletline.ticket.overview.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice as its reader sees it. */
record NoticeResponse(UUID id, UUID ticketId, String code, String actor, Instant at, boolean seen) {

    /** Ids rise with time and are compared as the database does, byte by byte; Java's own order takes them as signed. */
    static NoticeResponse of(Notice notice, @Nullable UUID seenUpTo) {
        var seen = seenUpTo != null && notice.id().toString().compareTo(seenUpTo.toString()) <= 0;
        return new NoticeResponse(notice.id(), notice.ticketId(), notice.code(), notice.actor(), notice.at(), seen);
    }
}
