package io.walletline.ticket.cases.facts;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;

/** Who opened a ticket. */
public enum Origin {
    CUSTOMER,
    AGENT,
    FOLLOW_UP;

    @JsonValue
    public String wireName() {
        return Wire.name(this);
    }
}
