package io.walletline.ticket.casework.playbook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A step that somebody checked off. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // some fields are read by queries only
class StepCheck {

    @Id
    private UUID id;

    private UUID ticketId;
    private String step;
    private String checkedBy;
    private Instant checkedAt;

    @SuppressWarnings("NullAway.Init")
    protected StepCheck() {
        // for Hibernate
    }

    String step() {
        return step;
    }

    String checkedBy() {
        return checkedBy;
    }

    Instant checkedAt() {
        return checkedAt;
    }
}
