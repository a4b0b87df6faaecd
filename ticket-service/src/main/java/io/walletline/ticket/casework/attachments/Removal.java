package io.walletline.ticket.casework.attachments;

import com.fasterxml.jackson.annotation.JsonValue;
import io.walletline.kit.rest.Wire;

/** The reason for which a file was removed. */
public enum Removal {
    /** A supervisor took it away. */
    BY_HAND,
    /** Erasure of the customer. */
    ERASURE,
    /** End of the retention. */
    RETENTION;

    @JsonValue
    public String wireName() {
        return Wire.name(this);
    }
}
