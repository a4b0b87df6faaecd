package io.walletline.ticket.deadlines.policies.definition;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;
import io.walletline.ticket.kernel.LocalizedText;

/** An obligation that a clock brings: it must be met, or waived with a reason, before the ticket can be closed. */
public record Duty(String kind, When when, LocalizedText title) {

    /** The moment of the clock at which the obligation comes up. */
    public enum When {
        START,
        /** With the first warning. */
        WARNING,
        BREACH;

        @JsonValue
        public String wireName() {
            return Wire.name(this);
        }
    }
}
