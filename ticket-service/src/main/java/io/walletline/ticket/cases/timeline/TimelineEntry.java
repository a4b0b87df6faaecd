package io.walletline.ticket.cases.timeline;

import io.walletline.kit.rest.Wire;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.protection.vault.Opener;
import io.walletline.ticket.protection.vault.Sealed;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One thing that happened on a ticket. Entries are added, never changed, except for a notice's delivery state. */
@Entity
@SuppressWarnings("UnusedVariable") // some fields are read by queries only
public class TimelineEntry {

    /** What sort of thing it is. */
    public enum Kind {
        /** Something said or written between customer and support; the customer sees it. */
        MESSAGE,
        /** Written by an agent for agents. */
        NOTE,
        /** An act of a person or of the system, told by its code and details, so that a page can say it in any language. */
        ACT,
        /** A message that notification-service sent, with its delivery state. */
        NOTICE
    }

    @Id
    private UUID id;

    private UUID ticketId;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String author;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    private @Nullable String language;
    private @Nullable UUID textKey;
    private byte @Nullable [] textSealed;

    /** Readable once it is revealed. */
    @Transient
    private @Nullable String text;

    private @Nullable String code;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> details;

    private @Nullable UUID noticeId;

    @Enumerated(EnumType.STRING)
    private @Nullable Delivery delivery;

    @SuppressWarnings("NullAway.Init")
    protected TimelineEntry() {
        // for Hibernate
    }

    private TimelineEntry(UUID id, UUID ticketId, Instant at, Kind kind, Actor author) {
        this.id = id;
        this.ticketId = ticketId;
        this.at = at;
        this.kind = kind;
        this.author = author.id();
        this.details = Map.of();
    }

    static TimelineEntry said(
            UUID id,
            UUID ticketId,
            Instant at,
            Kind kind,
            Actor author,
            Channel channel,
            @Nullable String language,
            String text,
            Sealed sealed) {
        var entry = new TimelineEntry(id, ticketId, at, kind, author);
        entry.channel = channel;
        entry.language = language;
        entry.text = text;
        entry.textKey = sealed.keyId();
        entry.textSealed = sealed.bytes();
        return entry;
    }

    static TimelineEntry act(
            UUID id, UUID ticketId, Instant at, Actor author, String code, Map<String, String> details) {
        var entry = new TimelineEntry(id, ticketId, at, Kind.ACT, author);
        entry.code = code;
        entry.details = Map.copyOf(details);
        return entry;
    }

    static TimelineEntry notice(UUID id, UUID ticketId, Instant at, UUID noticeId, String template, Delivery delivery) {
        var entry = new TimelineEntry(id, ticketId, at, Kind.NOTICE, Actor.SYSTEM);
        entry.code = template;
        entry.noticeId = noticeId;
        entry.delivery = delivery;
        return entry;
    }

    /** Where an entry's text stands: what seals it binds it to this. */
    static String place(UUID entryId) {
        return "timeline:" + entryId;
    }

    /** What the audit log calls it: the code of an act, else its kind. */
    String auditedAs() {
        return kind == Kind.ACT ? String.valueOf(code) : Wire.name(kind);
    }

    /** Opens the text, if it can be opened any more. */
    TimelineEntry reveal(Opener opener) {
        if (text == null && textKey != null && textSealed != null) {
            text = opener.open(textKey, place(id), textSealed);
        }
        return this;
    }

    /** Whether there was a text that nobody can read any more. */
    public boolean isErased() {
        return textKey != null && text == null;
    }

    /** Delivery goes forward only, whatever order the news come in. */
    void deliveryIs(Delivery news) {
        if (delivery == null || news.ordinal() > delivery.ordinal()) {
            delivery = news;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID ticketId() {
        return ticketId;
    }

    public Instant at() {
        return at;
    }

    public Kind kind() {
        return kind;
    }

    public String author() {
        return author;
    }

    public @Nullable Channel channel() {
        return channel;
    }

    public @Nullable String language() {
        return language;
    }

    /** Absent for acts and notices, and for a text that is erased. */
    public @Nullable String text() {
        return text;
    }

    public @Nullable String code() {
        return code;
    }

    public Map<String, String> details() {
        return details;
    }

    public @Nullable Delivery delivery() {
        return delivery;
    }
}
