package io.walletline.ticket.macros;

import io.walletline.ticket.categories.Wording;
import io.walletline.ticket.named.Named;
import jakarta.persistence.Entity;
import java.time.Instant;

/** A named list of acts. */
@Entity
class Macro extends Named {

    private String acts;

    @SuppressWarnings("NullAway.Init")
    protected Macro() {
        // for Hibernate
    }

    @SuppressWarnings("NullAway.Init") // becomes something before it is kept
    Macro(String name) {
        super(name);
    }

    /** @param acts as JSON */
    void become(Wording title, String acts, String by, Instant now) {
        change(title, by, now);
        this.acts = acts;
    }

    String acts() {
        return acts;
    }
}
