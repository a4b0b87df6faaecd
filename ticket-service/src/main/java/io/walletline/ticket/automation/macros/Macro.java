package io.walletline.ticket.automation.macros;

import io.walletline.ticket.kernel.LocalizedText;
import io.walletline.ticket.kernel.NamedDefinition;
import jakarta.persistence.Entity;
import java.time.Instant;

/** A named list of acts. */
@Entity
class Macro extends NamedDefinition {

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
    void become(LocalizedText title, String acts, String by, Instant now) {
        change(title, by, now);
        this.acts = acts;
    }

    String acts() {
        return acts;
    }
}
