package io.walletline.ticket.casework.drafts;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;
import io.walletline.ticket.protection.vault.Sealed;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** An agent's unsent words on a ticket. */
@Entity
@SuppressWarnings("UnusedVariable") // some fields are read by queries only
class Draft {

    /** The kind of entry that the draft becomes. */
    public enum Kind {
        NOTE,
        REPLY;

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
    private String agentId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private UUID keyId;
    private byte[] textSealed;
    private Instant savedAt;

    @SuppressWarnings("NullAway.Init")
    protected Draft() {
        // for Hibernate
    }

    @SuppressWarnings("NullAway.Init") // says something before it is kept
    Draft(UUID id, UUID ticketId, String agentId) {
        this.id = id;
        this.ticketId = ticketId;
        this.agentId = agentId;
    }

    void save(Kind kind, Sealed text, Instant now) {
        this.kind = kind;
        this.keyId = text.keyId();
        this.textSealed = text.bytes();
        this.savedAt = now;
    }

    long version() {
        return version;
    }

    String agentId() {
        return agentId;
    }

    Kind kind() {
        return kind;
    }

    Sealed sealed() {
        return new Sealed(keyId, textSealed);
    }

    Instant savedAt() {
        return savedAt;
    }
}
