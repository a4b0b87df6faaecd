package io.walletline.ticket.replies;

import io.walletline.ticket.categories.Wording;
import io.walletline.ticket.named.Named;
import jakarta.persistence.Entity;
import java.time.Instant;

/** A text that agents send again and again, in both languages. */
@Entity
class CannedReply extends Named {

    private String textZh;
    private String textEn;

    @SuppressWarnings("NullAway.Init")
    protected CannedReply() {
        // for Hibernate
    }

    @SuppressWarnings("NullAway.Init") // says something before it is kept
    CannedReply(String name) {
        super(name);
    }

    void say(Wording title, Wording text, String by, Instant now) {
        change(title, by, now);
        textZh = text.zh();
        textEn = text.en();
    }

    Wording text() {
        return new Wording(textZh, textEn);
    }
}
