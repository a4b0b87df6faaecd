package io.walletline.ticket.clocks;

import io.walletline.ticket.policies.PauseCause;
import io.walletline.ticket.protection.reasons.Reason;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a clock's ledger: it stood still, why, by whom, from when to when. */
@Entity
class ClockPause {

    @Id
    private UUID id;

    private UUID clockId;

    @Enumerated(EnumType.STRING)
    private PauseCause cause;

    @Embedded
    private @Nullable Reason reason;

    private String pausedBy;
    private Instant fromAt;
    private @Nullable Instant toAt;
    private @Nullable String resumedBy;

    @SuppressWarnings("NullAway.Init")
    protected ClockPause() {
        // for Hibernate
    }

    ClockPause(UUID id, UUID clockId, PauseCause cause, @Nullable Reason reason, String by, Instant from) {
        this.id = id;
        this.clockId = clockId;
        this.cause = cause;
        this.reason = reason;
        this.pausedBy = by;
        this.fromAt = from;
    }

    void end(Instant at, String by) {
        toAt = at;
        resumedBy = by;
    }

    boolean isOpen() {
        return toAt == null;
    }

    UUID id() {
        return id;
    }

    UUID clockId() {
        return clockId;
    }

    PauseCause cause() {
        return cause;
    }

    @Nullable
    Reason reason() {
        return reason;
    }

    String pausedBy() {
        return pausedBy;
    }

    Instant from() {
        return fromAt;
    }

    @Nullable
    Instant to() {
        return toAt;
    }

    @Nullable
    String resumedBy() {
        return resumedBy;
    }

    Ledger.Pause line() {
        return new Ledger.Pause(fromAt, toAt);
    }
}
