package io.walletline.ticket.overview.search.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The progress of the index with tickets that are older than it.
 *
 * @param looked tickets that were read
 * @param indexed tickets among them that had words
 * @param left tickets to read
 */
record BackfillResponse(
        long looked, long indexed, long left, @Nullable Instant finishedAt) {}
