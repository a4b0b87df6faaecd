package io.walletline.ticket.casework.merging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A merge, in force or undone.
 *
 * @param why {@code by-hand}, or why the two were found to be the same
 */
record MergeResponse(
        UUID ticketId,
        UUID into,
        String why,
        String mergedBy,
        Instant mergedAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt) {

    static MergeResponse of(Merge merge) {
        return new MergeResponse(
                merge.sourceId(),
                merge.targetId(),
                merge.why(),
                merge.mergedBy(),
                merge.mergedAt(),
                merge.undoneBy(),
                merge.undoneAt());
    }
}
