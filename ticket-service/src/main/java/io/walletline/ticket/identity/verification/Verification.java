package io.walletline.ticket.identity.verification;

import io.walletline.kit.rest.Wire;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A verification: a code was asked for, and proved or not. */
@Entity
@SuppressWarnings("UnusedVariable") // some fields are read by queries only
public class Verification {

    /** The state of the attempt; requested is the only one that it can leave. */
    public enum Status {
        REQUESTED,
        COMPLETED,
        FAILED;

        public String wireName() {
            return Wire.name(this);
        }
    }

    @Id
    private UUID id;

    private UUID ticketId;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int level;
    private String requestedBy;
    private Instant requestedAt;
    private @Nullable Instant completedAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Verification() {
        // for Hibernate
    }

    Verification(UUID id, UUID ticketId, String requestedBy, Instant now) {
        this.id = id;
        this.ticketId = ticketId;
        this.status = Status.REQUESTED;
        this.requestedBy = requestedBy;
        this.requestedAt = now;
    }

    /** Completes the verification; false if the outcome was known already: the first one stays. */
    boolean complete(int reached, Instant now) {
        if (status != Status.REQUESTED) {
            return false;
        }
        status = Status.COMPLETED;
        level = reached;
        completedAt = now;
        return true;
    }

    /** Fails the verification; false if the outcome was known already. */
    boolean fail() {
        if (status != Status.REQUESTED) {
            return false;
        }
        status = Status.FAILED;
        return true;
    }

    public UUID id() {
        return id;
    }

    public UUID ticketId() {
        return ticketId;
    }

    public Status status() {
        return status;
    }

    public int level() {
        return level;
    }

    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public @Nullable Instant completedAt() {
        return completedAt;
    }
}
