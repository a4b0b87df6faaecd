package io.walletline.ticket.casework.links;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A link from one ticket to another. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // some fields are read by queries only
class TicketLink {

    @Id
    private UUID id;

    private UUID fromTicket;
    private UUID toTicket;

    @Enumerated(EnumType.STRING)
    private LinkKind kind;

    private String madeBy;
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected TicketLink() {
        // for Hibernate
    }

    TicketLink(UUID id, UUID fromTicket, UUID toTicket, LinkKind kind, String madeBy, Instant madeAt) {
        this.id = id;
        this.fromTicket = fromTicket;
        this.toTicket = toTicket;
        this.kind = kind;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    UUID id() {
        return id;
    }

    UUID fromTicket() {
        return fromTicket;
    }

    UUID toTicket() {
        return toTicket;
    }

    LinkKind kind() {
        return kind;
    }

    String madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }
}
