package io.walletline.ticket.casework.contacts;

import io.walletline.ticket.kernel.Channel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact from the customer's side: requested, and ended. */
@Entity
@SuppressWarnings("UnusedVariable") // some fields are read by queries only
public class Contact {

    @Id
    private UUID id;

    private UUID ticketId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private Instant requestedAt;
    private @Nullable Instant endedAt;
    private boolean inHand;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {
        // for Hibernate
    }

    Contact(UUID id, UUID ticketId, Channel channel, Purpose purpose, Instant now) {
        this.id = id;
        this.ticketId = ticketId;
        this.channel = channel;
        this.purpose = purpose;
        this.requestedAt = now;
    }

    /** Ends the contact; false if it was over already. */
    boolean end(Instant now) {
        if (endedAt != null) {
            return false;
        }
        endedAt = now;
        return true;
    }

    void inHand(boolean isSo) {
        inHand = isSo;
    }

    public UUID id() {
        return id;
    }

    public UUID ticketId() {
        return ticketId;
    }

    public Channel channel() {
        return channel;
    }

    public Purpose purpose() {
        return purpose;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public boolean isOpen() {
        return endedAt == null;
    }
}
