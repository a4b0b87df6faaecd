package io.walletline.ticket.casework.correspondence;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;

/** What becomes of an answer to a customer whom nobody knows. */
public enum IfUnreachable {
    REFUSE,
    /** It stays on the ticket, for agents. */
    NOTE;

    @JsonValue
    public String wireName() {
        return Wire.name(this);
    }
}
