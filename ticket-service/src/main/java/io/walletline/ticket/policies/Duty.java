package io.walletline.ticket.policies;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** An obligation that a clock brings: it must be met, or waived with a reason, before the ticket can be closed. */
public record Duty(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}")
        String kind,

        @NotNull When when,
        @NotNull @Valid Wording title) {

    /** At what moment of the clock it comes up. */
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
