package io.walletline.ticket.deadlines.policies.definition;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;

/** The kind of a clock. A ticket has one clock of each operational kind at a time, of the regulatory ones any number. */
public enum ClockKind {
    FIRST_RESPONSE,
    NEXT_RESPONSE,
    RESOLUTION,
    REGULATORY;

    @JsonValue
    public String wireName() {
        return Wire.name(this);
    }
}
