package io.walletline.ticket.casework.merging;

import io.walletline.ticket.cases.facts.TicketSnapshot;
import io.walletline.ticket.cases.facts.TicketStatus;
import io.walletline.ticket.cases.lifecycle.TicketDesk;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A merge of a ticket into another; the ticket's former status and times are kept for the undoing. */
@Entity
@Table(name = "ticket_merge")
class Merge {

    @Id
    private UUID id;

    private UUID sourceId;
    private UUID targetId;

    @Enumerated(EnumType.STRING)
    private TicketStatus statusBefore;

    private @Nullable Instant resolvedBefore;
    private Instant changedBefore;
    private String why;
    private String mergedBy;
    private Instant mergedAt;
    private @Nullable String undoneBy;
    private @Nullable Instant undoneAt;

    @SuppressWarnings("NullAway.Init")
    protected Merge() {
        // for Hibernate
    }

    Merge(UUID id, TicketSnapshot source, UUID targetId, String why, String by, Instant now) {
        this.id = id;
        this.sourceId = source.id();
        this.targetId = targetId;
        this.statusBefore = source.status();
        this.resolvedBefore = source.resolvedAt();
        this.changedBefore = source.changedAt();
        this.why = why;
        this.mergedBy = by;
        this.mergedAt = now;
    }

    void undo(String by, Instant now) {
        undoneBy = by;
        undoneAt = now;
    }

    UUID id() {
        return id;
    }

    UUID sourceId() {
        return sourceId;
    }

    UUID targetId() {
        return targetId;
    }

    TicketDesk.Standing before() {
        return new TicketDesk.Standing(statusBefore, resolvedBefore, changedBefore, null);
    }

    String why() {
        return why;
    }

    String mergedBy() {
        return mergedBy;
    }

    Instant mergedAt() {
        return mergedAt;
    }

    @Nullable
    String undoneBy() {
        return undoneBy;
    }

    @Nullable
    Instant undoneAt() {
        return undoneAt;
    }
}
