package io.walletline.ticket.deadlines.clocks;

import io.walletline.ticket.deadlines.clocks.timing.PauseHistory;
import io.walletline.ticket.deadlines.policies.definition.PauseCause;
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
public class ClockPause {

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

    public boolean isOpen() {
        return toAt == null;
    }

    public UUID id() {
        return id;
    }

    UUID clockId() {
        return clockId;
    }

    public PauseCause cause() {
        return cause;
    }

    @Nullable
    public Reason reason() {
        return reason;
    }

    public String pausedBy() {
        return pausedBy;
    }

    public Instant from() {
        return fromAt;
    }

    @Nullable
    public Instant to() {
        return toAt;
    }

    @Nullable
    public String resumedBy() {
        return resumedBy;
    }

    PauseHistory.Pause line() {
        return new PauseHistory.Pause(fromAt, toAt);
    }
}
