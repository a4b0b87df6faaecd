package io.walletline.ticket.automation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The newest version of a rule. */
@Entity
@Table(name = "automation_rule")
@SuppressWarnings("UnusedVariable") // some fields are read by queries only
class RuleRow {

    @Id
    private String name;

    @Version
    private long version;

    private int position;
    private boolean enabled;
    private String document;
    private String changedBy;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected RuleRow() {
        // for Hibernate
    }

    RuleRow(String name, RuleDefinition says, String document, String by, Instant now) {
        this.name = name;
        become(says, document, by, now);
    }

    final void become(RuleDefinition says, String document, String by, Instant now) {
        this.position = says.order();
        this.enabled = says.enabled();
        this.document = document;
        this.changedBy = by;
        this.changedAt = now;
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }

    String document() {
        return document;
    }

    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }
}
