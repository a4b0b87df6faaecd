package io.walletline.ticket.deadlines.policies;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A version of a calendar as it is stored: written once, because running clocks count by it. */
@Entity
@Immutable
@Table(name = "business_calendar")
@SuppressWarnings("UnusedVariable") // who and when are there for whoever asks the database
class CalendarVersion {

    /** {@code name@version}. */
    @Id
    private String id;

    private String name;
    private int version;
    private String document;
    private String writtenBy;
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected CalendarVersion() {
        // for Hibernate
    }

    CalendarVersion(String name, int version, String document, String writtenBy, Instant writtenAt) {
        this.id = PolicyVersion.id(name, version);
        this.name = name;
        this.version = version;
        this.document = document;
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
    }

    String name() {
        return name;
    }

    int version() {
        return version;
    }

    String document() {
        return document;
    }
}
