package io.walletline.ticket.deadlines.policies;

import io.walletline.ticket.deadlines.policies.definition.ClockPolicy;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A version of a policy as it is stored: written once. */
@Entity
@Immutable
@Table(name = "clock_policy")
@SuppressWarnings("UnusedVariable") // who and when are there for whoever asks the database
class PolicyVersion {

    /** {@code name@version}. */
    @Id
    private String id;

    private String name;
    private int version;
    private String pack;
    private String document;
    private String writtenBy;
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected PolicyVersion() {
        // for Hibernate
    }

    PolicyVersion(ClockPolicy policy, String document, String writtenBy, Instant writtenAt) {
        this.id = id(policy.name(), policy.version());
        this.name = policy.name();
        this.version = policy.version();
        this.pack = policy.pack();
        this.document = document;
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
    }

    static String id(String name, int version) {
        return name + "@" + version;
    }

    String document() {
        return document;
    }
}
