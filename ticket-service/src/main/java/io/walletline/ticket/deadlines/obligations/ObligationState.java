package io.walletline.ticket.deadlines.obligations;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;

/** The state of an obligation. */
public enum ObligationState {
    OPEN,
    MET,
    WAIVED;

    @JsonValue
    public String wireName() {
        return Wire.name(this);
    }
}
