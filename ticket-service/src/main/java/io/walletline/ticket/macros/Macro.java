package io.walletline.ticket.macros;

import io.walletline.ticket.categories.Wording;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** A named list of acts. */
@Entity
class Macro {

    @Id
    private String name;

    @Version
    private long version;

    private String titleZh;
    private String titleEn;
    private String acts;
    private String changedBy;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Macro() {
        // for Hibernate
    }

    Macro(String name, Wording title, String acts, String by, Instant now) {
        this.name = name;
        become(title, acts, by, now);
    }

    /** @param acts as JSON */
    final void become(Wording title, String acts, String by, Instant now) {
        this.titleZh = title.zh();
        this.titleEn = title.en();
        this.acts = acts;
        this.changedBy = by;
        this.changedAt = now;
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }

    Wording title() {
        return new Wording(titleZh, titleEn);
    }

    String acts() {
        return acts;
    }

    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }
}
