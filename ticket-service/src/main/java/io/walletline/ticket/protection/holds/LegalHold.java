package io.walletline.ticket.protection.holds;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order to keep a customer's data for a case; while one is in force, nothing of theirs is erased. */
@Entity
public class LegalHold {

    @Id
    private UUID id;

    private String customerRef;
    private String caseNumber;
    private String placedBy;
    private Instant placedAt;
    private @Nullable String liftedBy;
    private @Nullable Instant liftedAt;

    @SuppressWarnings("NullAway.Init")
    protected LegalHold() {
        // for Hibernate
    }

    LegalHold(UUID id, String customerRef, String caseNumber, String by, Instant now) {
        this.id = id;
        this.customerRef = customerRef;
        this.caseNumber = caseNumber;
        this.placedBy = by;
        this.placedAt = now;
    }

    /** Lifts the hold; false if it was lifted before. */
    boolean lift(String by, Instant now) {
        if (liftedAt != null) {
            return false;
        }
        liftedBy = by;
        liftedAt = now;
        return true;
    }

    UUID id() {
        return id;
    }

    String customerRef() {
        return customerRef;
    }

    LegalHoldResponse response() {
        return new LegalHoldResponse(id, customerRef, caseNumber, placedBy, placedAt, liftedBy, liftedAt);
    }
}
