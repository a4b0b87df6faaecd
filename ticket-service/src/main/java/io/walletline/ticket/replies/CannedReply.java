package io.walletline.ticket.replies;

import io.walletline.ticket.categories.Wording;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** A text that agents send again and again, in both languages. */
@Entity
class CannedReply {

    @Id
    private String name;

    @Version
    private long version;

    private String titleZh;
    private String titleEn;
    private String textZh;
    private String textEn;
    private String changedBy;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected CannedReply() {
        // for Hibernate
    }

    CannedReply(String name, Wording title, Wording text, String by, Instant now) {
        this.name = name;
        say(title, text, by, now);
    }

    final void say(Wording title, Wording text, String by, Instant now) {
        titleZh = title.zh();
        titleEn = title.en();
        textZh = text.zh();
        textEn = text.en();
        changedBy = by;
        changedAt = now;
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

    Wording text() {
        return new Wording(textZh, textEn);
    }

    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }
}
