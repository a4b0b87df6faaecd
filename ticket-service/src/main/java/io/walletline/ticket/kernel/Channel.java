package io.walletline.ticket.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;

/** The channel by which a customer reaches support. */
public enum Channel {
    PHONE,
    CHAT,
    EMAIL,
    MESSAGE,
    CALLBACK;

    @JsonValue
    public String wireName() {
        return Wire.name(this);
    }
}
