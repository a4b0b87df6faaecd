package io.walletline.ticket.named;

import io.walletline.ticket.categories.Wording;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/** Something under a name: its title, and who changed it last. */
@MappedSuperclass
public abstract class Named {

    @Id
    private String name;

    @Version
    private long version;

    private String titleZh;
    private String titleEn;
    private String changedBy;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Named() {
        // for Hibernate
    }

    @SuppressWarnings("NullAway.Init") // changed before it is kept
    protected Named(String name) {
        this.name = name;
    }

    protected void change(Wording title, String by, Instant now) {
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

    public Wording title() {
        return new Wording(titleZh, titleEn);
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
