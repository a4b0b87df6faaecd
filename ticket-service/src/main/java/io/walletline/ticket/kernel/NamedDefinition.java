package io.walletline.ticket.kernel;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/** A definition under a name: its title, and its last editor. */
@MappedSuperclass
public abstract class NamedDefinition {

    @Id
    private String name;

    @Version
    private long version;

    private String titleZh;
    private String titleEn;
    private String changedBy;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected NamedDefinition() {
        // for Hibernate
    }

    @SuppressWarnings("NullAway.Init") // changed before it is kept
    protected NamedDefinition(String name) {
        this.name = name;
    }

    protected void change(LocalizedText title, String by, Instant now) {
        titleZh = title.zh();
        titleEn = title.en();
        changedBy = by;
        changedAt = now;
    }

    public String name() {
        return name;
    }

    public long version() {
        return version;
    }

    public LocalizedText title() {
        return new LocalizedText(titleZh, titleEn);
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
