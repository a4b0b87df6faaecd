package io.walletline.ticket.automation.rules.definition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The newest version of a rule. */
@Entity
@Table(name = "automation_rule")
@SuppressWarnings("UnusedVariable") // some fields are read by queries only
public class RuleRow {

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

    public RuleRow(String name, RuleDefinition says, String document, String by, Instant now) {
        this.name = name;
        become(says, document, by, now);
    }

    public final void become(RuleDefinition says, String document, String by, Instant now) {
        this.position = says.order();
        this.enabled = says.enabled();
        this.document = document;
        this.changedBy = by;
        this.changedAt = now;
    }

    public String name() {
        return name;
    }

    public long version() {
        return version;
    }

    public String document() {
        return document;
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
