package io.walletline.ticket.wallet.acts;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;
import io.walletline.ticket.protection.reasons.Reason;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act on the customer's wallet: asked for, approved by a second person where it gives something back, ordered from the
 * wallet's core, and confirmed or refused by it.
 */
@Entity
public class WalletAct {

    /** The kind of act. */
    public enum Kind {
        FREEZE,
        UNFREEZE;

        @JsonValue
        public String wireName() {
            return Wire.name(this);
        }
    }

    /** The state of an act. */
    public enum Status {
        AWAITING_APPROVAL,
        /** The second person has said no. */
        REJECTED,
        /** Nobody has approved it in time, or a newer freeze has come. */
        EXPIRED,
        ORDERED,
        CONFIRMED,
        /** The wallet's core has said no. */
        REFUSED;

        boolean canBecome(Status next) {
            return switch (this) {
                case AWAITING_APPROVAL -> next == ORDERED || next == REJECTED || next == EXPIRED;
                case ORDERED -> next == CONFIRMED || next == REFUSED;
                case CONFIRMED, REFUSED, REJECTED, EXPIRED -> false;
            };
        }

        @JsonValue
        public String wireName() {
            return Wire.name(this);
        }
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID ticketId;
    private String customerRef;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String requestedBy;
    private @Nullable String approvedBy;
    private @Nullable UUID verificationId;
    private @Nullable UUID freezeId;
    private @Nullable Instant expiresAt;

    @Embedded
    private @Nullable Reason reason;

    @Embedded
    @AttributeOverride(name = "key", column = @Column(name = "rejection_key"))
    @AttributeOverride(name = "sealed", column = @Column(name = "rejection_sealed"))
    private @Nullable Reason rejection;

    private @Nullable String rejectedBy;
    private Instant requestedAt;
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init")
    protected WalletAct() {
        // for Hibernate
    }

    private WalletAct(UUID id, UUID ticketId, String customerRef, Kind kind, Status status, String by, Instant now) {
        this.id = id;
        this.ticketId = ticketId;
        this.customerRef = customerRef;
        this.kind = kind;
        this.status = status;
        this.requestedBy = by;
        this.requestedAt = now;
    }

    /** A freeze, ordered at once, because waiting costs the customer money; after its time the core ends it by itself. */
    static WalletAct freeze(UUID id, UUID ticketId, String customerRef, String by, Instant now, Instant expiresAt) {
        var act = new WalletAct(id, ticketId, customerRef, Kind.FREEZE, Status.ORDERED, by, now);
        act.expiresAt = expiresAt;
        return act;
    }

    /** An un-freeze of one freeze, which needs a verified customer, a reason and, in time, a second person. */
    static WalletAct unfreeze(
            UUID id, WalletAct freeze, UUID ticketId, String by, UUID verificationId, Instant now, Instant expiresAt) {
        var act = new WalletAct(id, ticketId, freeze.customerRef, Kind.UNFREEZE, Status.AWAITING_APPROVAL, by, now);
        act.freezeId = freeze.id;
        act.verificationId = verificationId;
        act.expiresAt = expiresAt;
        return act;
    }

    void because(@Nullable Reason words) {
        reason = words;
    }

    /**
     * @param inForce the freeze that holds the wallet now; null if there is none
     * @throws NothingToApprove if it is not waiting for approval
     * @throws RequestExpired if its time is over
     * @throws FourEyes if the approver is the one who asked
     * @throws FreezeNotInForce if it would undo another freeze than the one that it names
     */
    void approve(String by, @Nullable WalletAct inForce, Instant now) {
        refuseUnlessWaiting(now);
        if (by.equals(requestedBy)) {
            throw new FourEyes();
        }
        if (inForce == null || !inForce.id.equals(freezeId)) {
            throw new FreezeNotInForce(inForce);
        }
        approvedBy = by;
        status = Status.ORDERED;
    }

    /**
     * @throws NothingToApprove if it is not waiting for approval
     * @throws RequestExpired if its time is over
     */
    void reject(String by, @Nullable Reason words, Instant now) {
        refuseUnlessWaiting(now);
        rejectedBy = by;
        rejection = words;
        status = Status.REJECTED;
        settledAt = now;
    }

    private void refuseUnlessWaiting(Instant now) {
        if (status != Status.AWAITING_APPROVAL) {
            throw new NothingToApprove();
        }
        if (status(now) == Status.EXPIRED) {
            throw new RequestExpired();
        }
    }

    /** Ends a request that nobody has answered; another one takes its place. */
    void expire(Instant now) {
        if (status.canBecome(Status.EXPIRED)) {
            status = Status.EXPIRED;
            settledAt = now;
        }
    }

    /** The status at a time: a request expires by the clock, whoever looks. */
    Status status(Instant now) {
        var over = status == Status.AWAITING_APPROVAL && expiresAt != null && !now.isBefore(expiresAt);
        return over ? Status.EXPIRED : status;
    }

    boolean undoes(WalletAct freeze) {
        return freeze.id.equals(freezeId);
    }

    /** Stores the core's answer; false if it was known. */
    boolean settle(Status outcome, Instant now) {
        if (!status.canBecome(outcome)) {
            return false;
        }
        status = outcome;
        settledAt = now;
        return true;
    }

    public UUID id() {
        return id;
    }

    public UUID ticketId() {
        return ticketId;
    }

    public String customerRef() {
        return customerRef;
    }

    public Kind kind() {
        return kind;
    }

    public Status status() {
        return status;
    }

    public String requestedBy() {
        return requestedBy;
    }

    public @Nullable String approvedBy() {
        return approvedBy;
    }

    public @Nullable UUID verificationId() {
        return verificationId;
    }

    public @Nullable UUID freezeId() {
        return freezeId;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Reason reason() {
        return reason;
    }

    @Nullable
    Reason rejection() {
        return rejection;
    }

    public @Nullable String rejectedBy() {
        return rejectedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public @Nullable Instant settledAt() {
        return settledAt;
    }
}
