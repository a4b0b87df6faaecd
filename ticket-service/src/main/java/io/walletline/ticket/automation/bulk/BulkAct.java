package io.walletline.ticket.automation.bulk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The order to do the same acts on many tickets. */
@Entity
class BulkAct {

    @Id
    private UUID id;

    private byte @Nullable [] orderSealed;
    private int total;
    private String requestedBy;
    private Instant requestedAt;
    private @Nullable Instant finishedAt;
    private @Nullable String cancelledBy;

    @SuppressWarnings("NullAway.Init")
    protected BulkAct() {
        // for Hibernate
    }

    /** @param order the sealed order */
    BulkAct(UUID id, byte[] order, String by, Instant now) {
        this.id = id;
        this.orderSealed = order;
        this.requestedBy = by;
        this.requestedAt = now;
    }

    void covers(int tickets) {
        total = tickets;
    }

    /** Ends the act and forgets its order: the written texts lie sealed on the timelines, and nowhere else. */
    void finish(Instant now) {
        if (finishedAt == null) {
            finishedAt = now;
            orderSealed = null;
        }
    }

    /** @throws BulkIsOver if there is nothing left to cancel */
    void cancel(String by, Instant now) {
        if (finishedAt != null) {
            throw new BulkIsOver();
        }
        cancelledBy = by;
        finish(now);
    }

    UUID id() {
        return id;
    }

    /** The sealed order; null when the act is over. */
    byte @Nullable [] order() {
        return orderSealed;
    }

    int total() {
        return total;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    @Nullable
    String cancelledBy() {
        return cancelledBy;
    }
}
