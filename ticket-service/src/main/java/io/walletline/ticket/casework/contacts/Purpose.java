package io.walletline.ticket.casework.contacts;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;

/** The purpose of a contact. */
public enum Purpose {
    HELP,
    FOLLOW_UP;

    @JsonValue
    public String wireName() {
        return Wire.name(this);
    }
}
