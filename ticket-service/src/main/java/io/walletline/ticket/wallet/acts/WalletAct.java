package io.walletline.ticket.wallet.acts;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;
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
        ORDERED,
        CONFIRMED,
        REFUSED;

        boolean canBecome(Status next) {
            return switch (this) {
                case AWAITING_APPROVAL -> next == ORDERED;
                case ORDERED -> next == CONFIRMED || next == REFUSED;
                case CONFIRMED, REFUSED -> false;
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

    /** A freeze, ordered at once, because waiting costs the customer money. */
    static WalletAct freeze(UUID id, UUID ticketId, String customerRef, String by, Instant now) {
        return new WalletAct(id, ticketId, customerRef, Kind.FREEZE, Status.ORDERED, by, now);
    }

    /** An un-freeze, which needs a verified customer and a second person. */
    static WalletAct unfreeze(UUID id, UUID ticketId, String customerRef, String by, UUID verificationId, Instant now) {
        var act = new WalletAct(id, ticketId, customerRef, Kind.UNFREEZE, Status.AWAITING_APPROVAL, by, now);
        act.verificationId = verificationId;
        return act;
    }

    /**
     * @throws FourEyes if the approver is the one who asked
     * @throws NothingToApprove if it is not waiting for approval
     */
    void approve(String by) {
        if (!status.canBecome(Status.ORDERED)) {
            throw new NothingToApprove();
        }
        if (by.equals(requestedBy)) {
            throw new FourEyes();
        }
        approvedBy = by;
        status = Status.ORDERED;
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

    public Instant requestedAt() {
        return requestedAt;
    }

    public @Nullable Instant settledAt() {
        return settledAt;
    }
}
