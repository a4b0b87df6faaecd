package io.walletline.ticket.deadlines.obligations;

import io.walletline.ticket.protection.reasons.Reason;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An obligation of a ticket, owed by a clock's due time. */
@Entity
class Obligation {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID ticketId;
    private UUID clockId;
    private String kind;
    private String policy;
    private int policyVersion;

    @Enumerated(EnumType.STRING)
    private ObligationState state;

    private Instant openedAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant settledAt;
    private @Nullable String settledBy;

    @Embedded
    private @Nullable Reason reason;

    @SuppressWarnings("NullAway.Init")
    protected Obligation() {
        // for Hibernate
    }

    Obligation(UUID id, UUID ticketId, ObligationOrigin grounds, String kind, @Nullable Instant dueAt, Instant now) {
        this.id = id;
        this.ticketId = ticketId;
        this.clockId = grounds.clockId();
        this.kind = kind;
        this.policy = grounds.policy();
        this.policyVersion = grounds.policyVersion();
        this.state = ObligationState.OPEN;
        this.openedAt = now;
        this.dueAt = dueAt;
    }

    /** @throws ObligationSettled if it was met or waived before */
    void settle(ObligationState how, String by, @Nullable Reason why, Instant at) {
        if (state != ObligationState.OPEN) {
            throw new ObligationSettled(state);
        }
        state = how;
        settledBy = by;
        reason = why;
        settledAt = at;
    }

    void dueMovesTo(@Nullable Instant due) {
        dueAt = due;
    }

    boolean isOpen() {
        return state == ObligationState.OPEN;
    }

    UUID id() {
        return id;
    }

    UUID ticketId() {
        return ticketId;
    }

    ObligationOrigin grounds() {
        return new ObligationOrigin(clockId, policy, policyVersion);
    }

    String kind() {
        return kind;
    }

    ObligationState state() {
        return state;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant settledAt() {
        return settledAt;
    }

    @Nullable
    String settledBy() {
        return settledBy;
    }

    @Nullable
    Reason reason() {
        return reason;
    }
}
