package io.walletline.ticket.casework.attachments;

import io.walletline.ticket.cases.timeline.EntryKind;
import io.walletline.ticket.cases.timeline.TimelineEntry;
import io.walletline.ticket.casework.contents.Content;
import io.walletline.ticket.casework.contents.Received;
import io.walletline.ticket.protection.reasons.Reason;
import io.walletline.ticket.protection.vault.Sealed;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file on a ticket. Of a removed file nothing is left but that there was one. */
@Entity
class Attachment {

    @Id
    private UUID id;

    private UUID ticketId;
    private UUID entryId;
    private boolean internal;
    private @Nullable UUID labelKey;
    private byte @Nullable [] labelSealed;
    private UUID contentKey;
    private String type;
    private long bytes;
    private String store;
    private String addedBy;
    private Instant addedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Removal removal;

    private @Nullable String removedBy;
    private @Nullable Instant removedAt;

    @Embedded
    private @Nullable Reason reason;

    @SuppressWarnings("NullAway.Init")
    protected Attachment() {
        // for Hibernate
    }

    /** @param label sealed for {@link Label#place} */
    Attachment(TimelineEntry entry, Received received, Sealed label, String by, Instant now) {
        this.id = received.content().id();
        this.ticketId = entry.ticketId();
        this.entryId = entry.id();
        this.internal = entry.kind() != EntryKind.MESSAGE;
        this.labelKey = label.keyId();
        this.labelSealed = label.bytes();
        this.contentKey = received.content().keyId();
        this.type = received.type().mediaType();
        this.bytes = received.content().bytes();
        this.store = received.content().store();
        this.addedBy = by;
        this.addedAt = now;
    }

    /** Marks the file as removed; its content is to be discarded in the same transaction. */
    void remove(Removal why, String by, @Nullable Reason words, Instant now) {
        removal = why;
        removedBy = by;
        reason = words;
        removedAt = now;
        labelKey = null;
        labelSealed = null;
    }

    boolean isRemoved() {
        return removal != null;
    }

    /** Whether the reader may see the file: customers see those on entries that they see. */
    boolean isShownTo(boolean customer) {
        return !(customer && internal);
    }

    Content content() {
        return new Content(id, contentKey, bytes, store);
    }

    @Nullable
    Sealed label() {
        return labelKey == null || labelSealed == null ? null : new Sealed(labelKey, labelSealed);
    }

    UUID id() {
        return id;
    }

    UUID ticketId() {
        return ticketId;
    }

    UUID entryId() {
        return entryId;
    }

    boolean internal() {
        return internal;
    }

    String type() {
        return type;
    }

    String addedBy() {
        return addedBy;
    }

    Instant addedAt() {
        return addedAt;
    }

    @Nullable
    Removal removal() {
        return removal;
    }

    @Nullable
    String removedBy() {
        return removedBy;
    }

    @Nullable
    Instant removedAt() {
        return removedAt;
    }

    @Nullable
    Reason reason() {
        return reason;
    }
}
