package io.walletline.ticket.automation.replies;

import io.walletline.ticket.kernel.LocalizedText;
import io.walletline.ticket.kernel.NamedDefinition;
import jakarta.persistence.Entity;
import java.time.Instant;

/** A text that agents send again and again, in both languages. */
@Entity
class CannedReply extends NamedDefinition {

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

    void say(LocalizedText title, LocalizedText text, String by, Instant now) {
        change(title, by, now);
        textZh = text.zh();
        textEn = text.en();
    }

    LocalizedText text() {
        return new LocalizedText(textZh, textEn);
    }
}
