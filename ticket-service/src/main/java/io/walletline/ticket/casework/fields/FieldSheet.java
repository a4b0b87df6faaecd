package io.walletline.ticket.casework.fields;

import io.walletline.ticket.protection.vault.Sealed;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The field values of one ticket: one sealed text, because nobody may read a value without its ticket. */
@Entity
class FieldSheet {

    @Id
    private UUID ticketId;

    @Version
    private long version;

    private @Nullable UUID keyId;
    private byte @Nullable [] valuesSealed;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected FieldSheet() {
        // for Hibernate
    }

    void hold(Sealed values, Instant now) {
        keyId = values.keyId();
        valuesSealed = values.bytes();
        changedAt = now;
    }

    /** The sealed values; null before anything was set. */
    @Nullable
    Sealed sealed() {
        return keyId == null || valuesSealed == null ? null : new Sealed(keyId, valuesSealed);
    }

    long version() {
        return version;
    }

    Instant changedAt() {
        return changedAt;
    }
}
