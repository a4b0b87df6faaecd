package io.walletline.ticket.automation.bulk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bulk act and its progress. */
record BulkResponse(
        UUID id,
        String state,
        int total,
        long done,
        long failed,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        @Nullable String cancelledBy) {

    static BulkResponse of(BulkDesk.Progress progress) {
        var bulk = progress.bulk();
        return new BulkResponse(
                bulk.id(),
                state(bulk),
                bulk.total(),
                progress.count().done(),
                progress.count().failed(),
                bulk.requestedBy(),
                bulk.requestedAt(),
                bulk.finishedAt(),
                bulk.cancelledBy());
    }

    private static String state(BulkAct bulk) {
        if (bulk.cancelledBy() != null) {
            return "cancelled";
        }
        return bulk.finishedAt() == null ? "running" : "finished";
    }
}
