package io.walletline.ticket.bulk;

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

    private String acts;
    private String given;
    private int total;
    private String requestedBy;
    private Instant requestedAt;
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected BulkAct() {
        // for Hibernate
    }

    /**
     * @param acts as JSON
     * @param given values of replies' variables, as JSON
     */
    BulkAct(UUID id, String acts, String given, String by, Instant now) {
        this.id = id;
        this.acts = acts;
        this.given = given;
        this.requestedBy = by;
        this.requestedAt = now;
    }

    void covers(int tickets) {
        total = tickets;
    }

    /** It is over: what it wrote lies sealed on the timelines, and nowhere else. */
    void finish(Instant now) {
        if (finishedAt == null) {
            finishedAt = now;
            acts = "[]";
            given = "{}";
        }
    }

    UUID id() {
        return id;
    }

    String acts() {
        return acts;
    }

    String given() {
        return given;
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
}
